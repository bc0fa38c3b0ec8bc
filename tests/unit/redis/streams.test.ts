import { expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { recount } from '#redis/memory/recount';
import { WEIGHT } from '#redis/work-weights';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

const options = { clock: new ManualClock(1_700_000_000_000), dice: new SeededDice(1) };

function speaker(node: RedisNode) {
  let said = '';
  const client = node.connect({
    write: (bytes) => { said += Buffer.from(bytes).toString('latin1'); },
    close: () => { said += '(closed)'; },
  });
  return (...words: string[]) => {
    said = '';
    const bytes = encodeRequest(words);
    client.receive(bytes, 0, bytes.length);
    return said;
  };
}

function filled(): RedisNode {
  const node = new RedisNode(options);
  const say = speaker(node);
  for (let i = 1; i <= 500; i++) say('XADD', 's', `${i}-*`, 'n', String(i), 'text', 'x'.repeat(i % 90));
  say('XDEL', 's', '250-0', '251-0');
  return node;
}

test('a fork and a restored snapshot hold the stream, and what is done to a fork nobody sees', () => {
  const node = filled();
  const whole = speaker(node)('XRANGE', 's', '-', '+');
  const fork = node.fork();
  expect(speaker(fork)('XRANGE', 's', '-', '+')).toBe(whole);
  expect(speaker(fork)('XADD', 's', '500-*', 'a', 'b')).toBe('$5\r\n500-1\r\n');
  expect(speaker(fork)('XTRIM', 's', 'MAXLEN', '0')).toBe(':499\r\n');
  expect(speaker(node)('XRANGE', 's', '-', '+')).toBe(whole);
  const again = RedisNode.restore(node.snapshot(), options);
  expect(speaker(again)('XRANGE', 's', '-', '+')).toBe(whole);
});

test('streams that go give all their memory back', () => {
  const node = filled();
  const say = speaker(node);
  say('COPY', 's', 't');
  say('DEL', 's');
  say('RENAME', 't', 'u');
  say('SET', 'u', 'v');
  say('FLUSHDB');
  expect(node.arena.used).toBe(0);
});

test('a longer value than the lab allows is refused before anything changes', () => {
  const node = new RedisNode({ ...options, limits: { valueBytes: 100, work: 50 * WEIGHT.streamEntry } });
  const say = speaker(node);
  expect(say('XADD', 's', '1-1', 'a', 'x'.repeat(200))).toMatch(/^-ERR a value in this lab is at most 100 bytes/);
  expect(say('EXISTS', 's')).toBe(':0\r\n');
  for (let i = 1; i <= 60; i++) say('XADD', 's', `${i}`, 'a', 'b');
  expect(say('XRANGE', 's', '-', '+')).toMatch(/^-ERR the command needs more work/);
  expect(say('XRANGE', 's', '-', '+', 'COUNT', '50')).toMatch(/^\*50/);
});

test('XADD with * takes the clock, and goes on from the last id when the clock stands', () => {
  const say = speaker(new RedisNode(options));
  expect(say('XADD', 's', '*', 'a', 'b')).toContain('1700000000000-0');
  expect(say('XADD', 's', '*', 'a', 'b')).toContain('1700000000000-1');
  say('XADD', 's', '1700000000005-7', 'a', 'b');
  expect(say('XADD', 's', '*', 'a', 'b')).toContain('1700000000005-8');
});

test('a stream of a payload is weighed as one that was written', () => {
  const node = new RedisNode(options);
  const say = speaker(node);
  say('XADD', 's', '1-1', 'a', 'b');
  const written = node.arena.weight;
  const payload = say('DUMP', 's');
  const bytes = payload.slice(payload.indexOf('\n') + 1, -2);
  for (let i = 0; i < 3; i++) {
    expect(say('RESTORE', 's', '0', bytes, 'REPLACE')).toBe('+OK\r\n');
    expect([node.arena.weight, recount(node)]).toEqual([written, written]);
  }
  say('DEL', 's');
  expect(node.arena.weight).toBe(recount(node));
});
