import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { RedisNode } from '#redis/node';
import type { NodeLimits } from '#redis/limits';
import { encodeRequest } from '#support/words';

function fixture(limits: Partial<NodeLimits>) {
  const node = new RedisNode({ clock: new ManualClock(1_700_000_000_000), dice: new SeededDice(5), limits });
  let said = '';
  const connection = node.connect({
    write: (bytes) => { said += Buffer.from(bytes).toString('latin1'); },
    close: () => undefined,
  });
  const ask = (...words: string[]) => {
    said = '';
    const bytes = encodeRequest(words);
    connection.receive(bytes, 0, bytes.length);
    return said;
  };
  return { node, ask };
}

const many = Array.from({ length: 50 }, (_, i) => `element:${i}`);
const filled = (limits: Partial<NodeLimits>) => {
  const { node, ask } = fixture(limits);
  ask('RPUSH', 'list', ...many);
  ask('SADD', 'set', ...many);
  ask('HSET', 'hash', ...many);
  return { node, ask };
};

describe('a command that would answer too much', () => {
  test.each([
    ['LRANGE', 'list', '0', '-1'], ['LPOP', 'list', '50'], ['RPOP', 'list', '40'],
    ['LMPOP', '1', 'list', 'LEFT', 'COUNT', '50'], ['SMEMBERS', 'set'], ['SPOP', 'set', '50'],
    ['SPOP', 'set', '30'], ['SPOP', 'set', '45'], ['SUNION', 'set'],
    ['HGETALL', 'hash'], ['HRANDFIELD', 'hash', '25', 'WITHVALUES'], ['SSCAN', 'set', '0', 'COUNT', '1000'],
  ])('is refused and changes nothing: %s %s %s', (...words) => {
    const { node, ask } = filled({ replyBytes: 300 });
    const used = node.arena.used;
    expect(ask(...words)).toMatch(/^-ERR the reply would be larger/);
    expect(node.arena.used).toBe(used);
    expect([ask('LLEN', 'list'), ask('SCARD', 'set'), ask('HLEN', 'hash')]).toEqual([':50\r\n', ':50\r\n', ':25\r\n']);
  });
});

describe('a command that would work too much', () => {
  test.each([
    ['LRANGE', 'list', '0', '-1'], ['LREM', 'list', '0', 'x'], ['LINSERT', 'list', 'BEFORE', 'x', 'y'],
    ['LPOS', 'list', 'x'], ['LTRIM', 'list', '1', '0'], ['LPOP', 'list', '50'], ['SPOP', 'set', '30'],
    ['SMEMBERS', 'set'], ['SUNIONSTORE', 'd', 'set'],
    ['SINTERSTORE', 'd', 'set', 'set'], ['SDIFFSTORE', 'd', 'set', 'other'],
    ['SRANDMEMBER', 'set', '-9000000000000000000'], ['HRANDFIELD', 'hash', '-4000000000000000000'], ['HGETALL', 'hash'],
  ])('is refused and changes nothing: %s %s %s', (...words) => {
    const { node, ask } = filled({});
    node.limits.work = 20;
    const used = node.arena.used;
    expect(ask(...words)).toMatch(/^-ERR the command needs more work/);
    expect(node.arena.used).toBe(used);
    expect([ask('LLEN', 'list'), ask('SCARD', 'set'), ask('EXISTS', 'd')]).toEqual([':50\r\n', ':50\r\n', ':0\r\n']);
  });
});

describe('a command that would make one key too many', () => {
  test.each([
    ['LPUSH', 'new', 'a'], ['SADD', 'new', 'a'], ['HSET', 'new', 'a', 'b'], ['HINCRBY', 'new', 'a', '1'],
    ['LMOVE', 'list', 'new', 'LEFT', 'LEFT'], ['SMOVE', 'set', 'new', 'element:1'], ['SUNIONSTORE', 'new', 'set'],
  ])('is refused and changes nothing: %s %s', (...words) => {
    const { node, ask } = filled({ keys: 3 });
    const used = node.arena.used;
    expect(ask(...words)).toMatch(/^-OOM this lab holds at most 3 keys/);
    expect(node.arena.used).toBe(used);
    expect([ask('LLEN', 'list'), ask('SCARD', 'set'), ask('DBSIZE')]).toEqual([':50\r\n', ':50\r\n', ':3\r\n']);
  });
});

test('what collections take they give back: after every key is gone only the tables remain', () => {
  const { node, ask } = fixture({});
  ask('SET', 'warm', 'up');
  ask('DEL', 'warm');
  const used = node.arena.used;
  const large = Array.from({ length: 2000 }, (_, i) => `member:${i}`);
  for (let round = 0; round < 3; round++) {
    ask('RPUSH', 'l', ...large);
    ask('SADD', 's', ...large);
    ask('HSET', 'h', ...large);
    ask('SUNIONSTORE', 'u', 's');
    ask('COPY', 'h', 'h2');
    ask('LTRIM', 'l', '10', '-500');
    ask('SPOP', 's', '1990');
    ask('HDEL', 'h', ...large);
    ask('DEL', 'l', 's', 'h', 'h2', 'u');
    expect(ask('DBSIZE')).toBe(':0\r\n');
    expect(node.arena.used).toBe(used);
  }
});

test('a fork and a snapshot carry every encoding', () => {
  const { node, ask } = filled({});
  ask('SADD', 'numbers', '1', '99999999999', '-5');
  ask('HSET', 'big', 'field', 'v'.repeat(100));
  ask('RPUSH', 'list', 'x'.repeat(9000));
  const copy = node.fork();
  expect(ask('DEL', 'numbers', 'big', 'list')).toBe(':3\r\n');
  let said = '';
  const connection = copy.connect({
    write: (bytes) => { said += Buffer.from(bytes).toString('latin1'); }, close: () => undefined,
  });
  const questions = [
    ['SMEMBERS', 'numbers'], ['HSTRLEN', 'big', 'field'], ['LLEN', 'list'], ['HGET', 'hash', many[0]!],
  ];
  for (const words of questions) {
    const bytes = encodeRequest(words);
    connection.receive(bytes, 0, bytes.length);
  }
  expect(said).toBe('*3\r\n$2\r\n-5\r\n$1\r\n1\r\n$11\r\n99999999999\r\n:100\r\n:51\r\n$9\r\nelement:1\r\n');
});
