// What a client may not do to a lab: every refusal leaves the data as it was, and the work of one command is bounded.
import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { globMatches } from '#base/glob';
import { engineLimits } from '#lab/limits';
import type { NodeLimits } from '#redis/limits';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

function lab(limits: Partial<NodeLimits> = {}) {
  const node = new RedisNode({
    clock: new ManualClock(1_700_000_000_000), dice: new SeededDice(5), limits: { ...engineLimits(), ...limits },
  });
  const client = () => {
    const writes: Buffer[] = [];
    const connection = node.connect({ write: (bytes) => { writes.push(Buffer.from(bytes)); }, close: () => undefined });
    const send = (bytes: Buffer): string => {
      writes.length = 0;
      connection.receive(bytes, 0, bytes.length);
      return Buffer.concat(writes).toString('latin1');
    };
    const ask = (...words: string[]) => send(encodeRequest(words));
    return { connection, writes, send, ask };
  };
  return { node, client };
}

const MB = 1024 * 1024;
const LONG = 'x'.repeat(MB + 1);

describe('a word longer than a value may be', () => {
  test.each([
    ['LPUSH', 'k', LONG], ['RPUSH', 'k', 'a', LONG], ['HSET', 'k', 'f', LONG], ['HSET', 'k', LONG, 'v'],
    ['SADD', 'k', LONG], ['ZADD', 'k', '1', LONG], ['SET', LONG, 'v'], ['GETSET', 'k', LONG], ['MSET', 'k', LONG],
    ['SETRANGE', 'k', '1', LONG], ['APPEND', 'k', LONG], ['SETEX', 'k', '9', LONG], ['HSETNX', 'k', 'f', LONG],
  ])('is refused: %s', (...words) => {
    const { node, client } = lab();
    expect(client().ask(...words)).toMatch(/^-ERR a value in this lab is at most 1048576 bytes/);
    expect(node.arena.used).toBe(0);
  });
});

describe('a pattern', () => {
  test.each([
    ['KEYS', `*[${'b'.repeat(500_000)}`], ['SCAN', '0', 'MATCH', `*[${'b'.repeat(500_000)}`],
    ['SSCAN', 'set', '0', 'MATCH', `*${'a'.repeat(9_000)}b`], ['CONFIG', 'GET', `*[${'b'.repeat(1_000_000)}`],
    ['PUBSUB', 'CHANNELS', `*[${'b'.repeat(500_000)}`], ['COMMAND', 'LIST', 'FILTERBY', 'PATTERN', '*'.repeat(MB)],
  ])('that would be looked at for minutes is refused: %s', (...words) => {
    const { client } = lab();
    const { ask } = client();
    ask('SET', 'a'.repeat(100_000), 'v');
    ask('SADD', 'set', 'a'.repeat(900_000));
    client().ask('SUBSCRIBE', 'a'.repeat(100_000));
    expect(ask(...words)).toMatch(/^-ERR the command needs more work/);
  });

  test('counts its steps: as many as it has looked at', () => {
    let steps = 0;
    expect(globMatches('*[bcd]', 'a'.repeat(1000), false, (done) => { steps += done; })).toBe(false);
    expect(steps).toBeGreaterThanOrEqual(4000);
    expect(steps).toBeLessThan(8000);
  });

  test('of a listener that a channel would be matched with for minutes makes PUBLISH refuse', () => {
    const { client } = lab();
    client().ask('PSUBSCRIBE', `*[${'b'.repeat(500_000)}`);
    expect(client().ask('PUBLISH', 'a'.repeat(100_000), 'm')).toMatch(/^-ERR the command needs more work/);
  });
});

describe('SORT', () => {
  const filled = () => {
    const { node, client } = lab();
    const one = client();
    one.ask('SET', 'big', 'x'.repeat(MB));
    one.ask('SET', 'weight_a', '1'.repeat(MB));
    one.ask('HSET', 'hash_a', 'f', '1'.repeat(MB));
    one.ask('RPUSH', 'list', ...Array.from({ length: 2_000 }, () => 'a'));
    return { node, ask: one.ask };
  };
  test.each([
    ['BY', 'weight_*', 'ALPHA', 'LIMIT', '0', '1'], ['BY', 'nosort', 'GET', 'weight_*', 'STORE', 'd'],
    ['BY', 'nosort', 'GET', 'weight_*'], ['BY', 'hash_*->f', 'ALPHA'],
  ])('does not gather gigabytes: %s %s', (...words) => {
    const { node, ask } = filled();
    const { used } = node.arena;
    expect(ask('SORT', 'list', ...words)).toMatch(/^-(OOM this lab holds|ERR the (reply|command))/);
    expect(node.arena.used).toBe(used);
  });
});

describe('a transaction', () => {
  test('may not grow the data past the limit command by command', () => {
    const { node, client } = lab();
    const { ask } = client();
    ask('MULTI');
    for (let i = 0; i < 200; i++) ask('SETRANGE', `k${i}`, '1048575', 'x');
    expect(ask('EXEC')).toContain('-OOM this lab holds at most 32 MB');
    expect(node.arena.used).toBeLessThan(35 * MB);
  });

  test('has one budget of reply for all its commands, and goes on to its end', () => {
    const { client } = lab();
    const { ask, send } = client();
    ask('SET', 'big', 'x'.repeat(1_000_000));
    ask('MULTI');
    send(Buffer.from('GET big\r\n'.repeat(50)));
    ask('SET', 'last', '1');
    const said = ask('EXEC');
    expect(said.length).toBeLessThan(5 * MB);
    expect(said.match(/-ERR the reply would be larger/g)).toHaveLength(46);
    expect(said.endsWith('+OK\r\n')).toBe(true);
  });

  test('has one budget of work', () => {
    const { client } = lab({ work: 1_000 });
    const { ask, send } = client();
    ask('RPUSH', 'list', ...Array.from({ length: 100 }, String));
    ask('MULTI');
    send(Buffer.from('LREM list 0 x\r\n'.repeat(50)));
    expect(ask('EXEC')).toContain('-ERR the command needs more work');
    expect(ask('LREM', 'list', '0', 'x')).toBe(':0\r\n');
  });

  test('watches a hundred thousand keys without looking at each for each', () => {
    const { client } = lab();
    const [one, other] = [client(), client()];
    const keys = Array.from({ length: 100_000 }, (_, i) => `key:${i}`);
    expect(one.ask(...['WATCH'].concat(keys))).toBe('+OK\r\n');
    other.ask('SET', 'key:99999', 'x');
    one.ask('MULTI');
    expect(one.ask('EXEC')).toBe('*-1\r\n');
    one.ask(...['WATCH'].concat(keys));
    other.ask('FLUSHALL');
    one.ask('MULTI');
    expect(one.ask('EXEC')).toBe('*-1\r\n');
  });
});

test('MSET of more keys than there is room for sets none of them', () => {
  const { client } = lab({ keys: 3 });
  const { ask } = client();
  ask('MSET', 'a', '1', 'b', '2');
  expect(ask('MSET', 'a', '9', 'c', '3', 'd', '4')).toMatch(/^-OOM this lab holds at most 3 keys/);
  expect(ask('MSETNX', 'c', '3', 'd', '4')).toMatch(/^-OOM this lab holds at most 3 keys/);
  expect(ask('MGET', 'a', 'c')).toBe('*2\r\n$1\r\n1\r\n$-1\r\n');
  expect(ask('MSET', 'a', '9', 'c', '3')).toBe('+OK\r\n');
});

test('replies to a burst leave one after the other, and nothing runs for a client whose sink closed', () => {
  const { node, client } = lab();
  const { connection, ask, send, writes } = client();
  ask('SET', 'big', 'x'.repeat(1_000_000));
  send(Buffer.from('GET big\r\n'.repeat(100)));
  expect(Math.max(...writes.map((bytes) => bytes.length))).toBeLessThan(3 * MB);
  const calls = node.commandsProcessed;
  const closing = node.connect({ write: () => { closing.end(); }, close: () => undefined });
  const burst = Buffer.from('GET big\r\n'.repeat(100));
  closing.receive(burst, 0, burst.length);
  expect(node.commandsProcessed - calls).toBeLessThan(5);
  expect(connection.closed).toBe(false);
});

test('a blocked command whose answer would be too large is refused, and its elements stay', () => {
  const { client } = lab({ replyBytes: 1000 });
  const [waiting, pushing] = [client(), client()];
  waiting.ask('BLMPOP', '0', '1', 'q', 'LEFT', 'COUNT', '100');
  pushing.ask('RPUSH', 'q', ...Array.from({ length: 100 }, () => 'x'.repeat(100)));
  expect(Buffer.concat(waiting.writes).toString()).toMatch(/^-ERR the reply would be larger/);
  expect(pushing.ask('LLEN', 'q')).toBe(':100\r\n');
});

test('messages that a change causes to its own client never break the change off', () => {
  const { client } = lab({ replyBytes: 1000 });
  const { ask } = client();
  ask('CONFIG', 'SET', 'notify-keyspace-events', 'KEA');
  ask('HELLO', '3');
  ask('PSUBSCRIBE', '*');
  const words = Array.from({ length: 50 }, (_, i) => [`k${i}`, 'v']).flat();
  expect(ask('MSET', ...words).endsWith('+OK\r\n')).toBe(true);
  expect(ask('DBSIZE')).toBe(':50\r\n');
});

test('a set that is united with itself is filled in time: its table grows while the other is walked', () => {
  const { node, client } = lab();
  const { ask } = client();
  const thousand = (from: number) => Array.from({ length: 1000 }, (_, i) => `member:${from + i}`);
  for (let i = 0; i < 60; i++) ask('SADD', 'set', ...thousand(i * 1000));
  expect(ask('SUNIONSTORE', 'other', 'set')).toBe(':60000\r\n');
  const entry = node.databases[0].find('other');
  const buckets = node.arena.i32[(node.databases[0].value(entry) >> 2) + 1];
  expect(buckets).toBeGreaterThanOrEqual(32768);
});

test('LCS keeps no table larger than its work', () => {
  const { client } = lab();
  const { ask } = client();
  ask('MSET', 'a', 'x'.repeat(3_000), 'b', 'y'.repeat(3_000));
  expect(ask('LCS', 'a', 'b')).toMatch(/^-ERR the command needs more work/);
});

test('a cursor of a million digits is refused at once, and leading zeros are none', () => {
  const { client } = lab();
  const { ask } = client();
  expect(ask('SCAN', '9'.repeat(1_000_000))).toBe('-ERR invalid cursor\r\n');
  expect(ask('SCAN', '0'.repeat(1_000_000))).toBe('*2\r\n$1\r\n0\r\n*0\r\n');
});
