// DEBUG SLEEP: the clients of the node wait, not the thread.
import { expect, test } from 'vitest';
import { NodeTarget } from '#support/our-node';
import { encodeRequest } from '#support/words';

test('a sleeping node serves nobody until the clock has moved, then everybody in turn', async () => {
  const target = new NodeTarget();
  const [sleeper, other] = [await target.connect(), await target.connect()];
  sleeper.send(encodeRequest(['DEBUG', 'SLEEP', '1.5']));
  other.send(encodeRequest(['CLIENT', 'GETNAME']));
  other.send(encodeRequest(['SET', 'a', '1']));
  await target.skip(1400);
  expect([String(sleeper.take()), String(other.take())]).toEqual(['', '']);
  await target.skip(200);
  expect(String(sleeper.take())).toBe('+OK\r\n');
  expect(String(other.take())).toBe('$-1\r\n+OK\r\n');
});
