/* What a typist sees when the node dies under an open redis-cli: the words of the real one, 7.0.15. */
import { expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { Typist } from '#lab/scenario';
import { Stage } from '#lab/stage';

const CLOSED = 'Error: Server closed the connection';
const REFUSED = 'Could not connect to Redis at 127.0.0.1:6379: Connection refused';

function typist(): Typist {
  return new Typist(new Stage({ wall: new ManualClock(0), dice: new SeededDice(1) }));
}

test('an open client notices the death at its next command, and is refused at the one after', () => {
  const one = typist();
  expect(one.type('SET a 1').reply).toBe('OK');
  one.type('$ lab kill redis');
  expect(one.type('GET a').reply).toBe(CLOSED);
  expect(one.type('GET a').reply).toBe(REFUSED);
  one.type('$ lab start redis');
  expect(one.type('GET a').reply).toBe('(nil)');
});

test('a node that is back has still cut the connection, once', () => {
  const one = typist();
  one.run(['SET a 1', '$ lab backup redis', '$ lab kill redis', '$ lab start redis']);
  expect(one.type('PING').reply).toBe(CLOSED);
  expect(one.type('GET a').reply).toBe('"1"');
});

test('who had no connection yet has none to lose', () => {
  const one = typist();
  one.run(['$ lab kill redis', '$ lab start redis']);
  expect(one.type('PING').reply).toBe('PONG');
});
