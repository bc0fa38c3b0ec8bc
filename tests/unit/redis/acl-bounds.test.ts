// A lab's bounds on rules of users: the real server has none, and lets one command or one user hold it for seconds.
import { expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { RedisNode } from '#redis/node';
import { engineLimits } from '#lab/limits';
import { encodeRequest } from '#support/words';

function client(limits = engineLimits()) {
  const node = new RedisNode({ clock: new ManualClock(1_800_000_000_000), dice: new SeededDice(1), limits });
  let said = '';
  const connection = node.connect({ write: (bytes) => { said += Buffer.from(bytes).toString('latin1'); }, close() {} });
  return (words: readonly string[]): string => {
    said = '';
    const bytes = encodeRequest(words);
    connection.receive(bytes, 0, bytes.length);
    return said;
  };
}
const patterns = (count: number, name = 'k') => Array.from({ length: count }, (_, i) => `~${name}${i}`);
const FULL = '-ERR the users of this lab may have rules of at most 65536 bytes; nothing was changed\r\n';

test('many patterns are refused at once, and so are those that many users have together', () => {
  const ask = client();
  expect(ask(['ACL', 'SETUSER', 'ada', ...patterns(50_000)])).toBe(FULL);
  expect(ask(['ACL', 'GETUSER', 'ada'])).toBe('$-1\r\n');
  let made = 0;
  while (made < 1000 && ask(['ACL', 'SETUSER', `u${made}`, ...patterns(20)]) === '+OK\r\n') made++;
  expect(made).toBeGreaterThan(20);
  expect(made).toBeLessThan(60);
  expect(ask(['ACL', 'SETUSER', 'u0', ...patterns(20, 'more')])).toBe(FULL);
  expect(ask(['ACL', 'DELUSER', 'u0'])).toBe(':1\r\n');
  expect(ask(['ACL', 'SETUSER', 'u1', ...patterns(20, 'more')])).toBe('+OK\r\n');
});

test('many keys are not held against many patterns', () => {
  const ask = client();
  expect(ask(['ACL', 'SETUSER', 'ada', 'on', 'nopass', '+@all', ...patterns(1000)])).toBe('+OK\r\n');
  ask(['AUTH', 'ada', 'x']);
  expect(ask(['MGET', ...Array.from({ length: 50 }, () => 'k999')])).toMatch(/^\*50\r\n/);
  expect(ask(['MGET', ...Array.from({ length: 20_000 }, () => 'k999')])).toMatch(/^-ERR the command needs more work/);
});
