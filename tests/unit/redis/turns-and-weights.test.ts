/* How long one command, or one client, may hold a lab's thread: counted in work and in requests, not in time. */
import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { engineLimits } from '#lab/limits';
import type { NodeLimits } from '#redis/limits';
import { RedisNode } from '#redis/node';
import { WEIGHT } from '#redis/work-weights';
import { encodeRequest } from '#support/words';

function lab(limits: Partial<NodeLimits> = {}) {
  const node = new RedisNode({
    clock: new ManualClock(1_700_000_000_000), dice: new SeededDice(5), limits: { ...engineLimits(), ...limits },
  });
  const client = () => {
    let output = '';
    const sink = { write: (bytes: Uint8Array) => { output += Buffer.from(bytes).toString('latin1'); }, close() {} };
    const connection = node.connect(sink);
    const send = (bytes: Uint8Array): string => {
      output = '';
      connection.receive(bytes, 0, bytes.length);
      return output;
    };
    return { connection, send, ask: (...words: string[]) => send(encodeRequest(words)), seen: () => output };
  };
  return { node, client };
}

const REFUSED = /^-ERR the command needs more work than this lab allows/;
const N = 300;
const each = (words: (i: number) => string[]): string[] => Array.from({ length: N }, (_, i) => words(i)).flat();
const FILLS: readonly string[][] = [
  ['ZADD', 'z', ...each((i) => [String(i), `m:${i}`])], ['ZADD', 'y', ...each((i) => [String(i), `m:${i}`])],
  ['SADD', 's', ...each((i) => [`m:${i}`])], ['SADD', 'r', ...each((i) => [`m:${i}`])],
  ['RPUSH', 'l', ...each((i) => [String(i)])], ['HSET', 'h', ...each((i) => [`f:${i}`, 'v'])],
  ['GEOADD', 'g', ...each((i) => ['13', '38', `p:${i}`])], ['SET', 'bits', 'x'.repeat(N * 8)], ['PFADD', 'p', 'a'],
];
const IDS = each((i) => [`${i + 1}-0`]);

describe('a command is refused when its elements weigh more than the budget, and not when they weigh just that', () => {
  test.each<[number, ...string[]]>([
    [2 * N * WEIGHT.zsetUnited, 'ZUNIONSTORE', 'd', '2', 'z', 'y'],
    [2 * N * WEIGHT.zsetIntersected, 'ZINTERSTORE', 'd', '2', 'z', 'y'],
    [2 * N * WEIGHT.zsetSubtracted, 'ZDIFFSTORE', 'd', '2', 'z', 'y'],
    [2 * N * WEIGHT.zsetCounted, 'ZINTERCARD', '2', 'z', 'y'],
    [N * WEIGHT.zsetRange, 'ZRANGE', 'z', '0', '-1'], [N * WEIGHT.zsetRange, 'ZREMRANGEBYRANK', 'z', '0', '-1'],
    [N * WEIGHT.zsetRandom, 'ZRANDMEMBER', 'z', String(-N)],
    [2 * N * WEIGHT.setIntersected, 'SINTERSTORE', 'd', 's', 'r'], [2 * N * WEIGHT.setMember, 'SUNION', 's', 'r'],
    [N * WEIGHT.setRandom, 'SRANDMEMBER', 's', String(-N)],
    [N * WEIGHT.sorted, 'SORT', 'l'], [N * WEIGHT.unsorted, 'SORT', 'l', 'BY', 'nosort'],
    [N * (WEIGHT.sorted + WEIGHT.unsorted), 'SORT', 's', 'ALPHA', 'GET', '#'],
    [N * WEIGHT.listRemoval, 'LREM', 'l', '0', 'none'], [N * WEIGHT.listLook, 'LPOS', 'l', 'none'],
    [N * WEIGHT.hashField, 'HGETALL', 'h'], [N * WEIGHT.hashRandom, 'HRANDFIELD', 'h', String(-N)],
    [N * WEIGHT.copied, 'COPY', 'h', 'd'], [N * WEIGHT.dumped, 'DUMP', 'z'],
    [FILLS.length * WEIGHT.key, 'KEYS', '*'],
    [N * (WEIGHT.geoCandidate + WEIGHT.geoFound), 'GEOSEARCH', 'g', 'FROMLONLAT', '13', '38', 'BYRADIUS', '1', 'km'],
    [N, 'BITCOUNT', 'bits'], [N * 8, 'BITOP', 'AND', 'd', 'bits', 'bits'],
    [3 * WEIGHT.bitfield, 'BITFIELD', 'bits', 'GET', 'u8', '0', 'GET', 'u8', '8', 'INCRBY', 'u8', '0', '1'],
    [2 * 16384 * WEIGHT.registers, 'PFCOUNT', 'p', 'p'],
  ])('%d: %s', (work, ...words) => {
    for (const [less, wanted] of [[1, true], [0, false]] as const) {
      const { node, client } = lab();
      const { ask } = client();
      for (const fill of FILLS) expect(ask(...fill)).not.toMatch(/^-/);
      const { used } = node.arena;
      (node.limits as { work: number }).work = work - less;
      expect(REFUSED.test(ask(...words))).toBe(wanted);
      if (wanted) expect([node.arena.used, ask('EXISTS', 'd')]).toEqual([used, ':0\r\n']);
    }
  });

  test('so does a request of very many words, and a transaction of very many commands', () => {
    const { client } = lab({ work: 2000 * WEIGHT.word });
    const { ask } = client();
    expect(ask('EXISTS', ...Array.from({ length: 2000 }, () => 'a'))).toMatch(REFUSED);
    expect(ask('EXISTS', ...Array.from({ length: 1999 }, () => 'a'))).toBe(':0\r\n');
    ask('MULTI');
    for (let i = 0; i < 2000; i++) ask('INCR', 'n');
    expect(ask('EXEC')).toMatch(REFUSED);
    expect(ask('GET', 'n')).toBe('$-1\r\n');
    expect(ask('EXEC')).toBe('-ERR EXEC without MULTI\r\n');
  });

  test('and a message to more listeners than may be told in one go, before anyone is', () => {
    const { client } = lab({ work: 10 * WEIGHT.delivery });
    const listeners = Array.from({ length: 11 }, () => client());
    for (const listener of listeners) listener.ask('SUBSCRIBE', 'news');
    expect(client().ask('PUBLISH', 'news', 'm')).toMatch(REFUSED);
    expect(listeners.some(({ seen }) => seen().includes('$1\r\nm'))).toBe(false);
    listeners[0]!.connection.end();
    expect(client().ask('PUBLISH', 'news', 'm')).toBe(':10\r\n');
  });
});

describe('so are commands about many entries of a stream', () => {
  test.each<[number, ...string[]]>([
    [N * WEIGHT.streamRemoved, 'XDEL', 'x', ...IDS],
    [N * WEIGHT.claimed, 'XCLAIM', 'x', 'g', 'other', '0', ...IDS],
    [N * WEIGHT.deliveredAgain, 'XREADGROUP', 'GROUP', 'g', 'one', 'STREAMS', 'x', '0'],
  ])('%d: %s', (work, ...words) => {
    for (const [less, wanted] of [[1, true], [0, false]] as const) {
      const { node, client } = lab();
      const { ask } = client();
      for (const id of IDS) ask('XADD', 'x', id, 'f', 'v');
      ask('XGROUP', 'CREATE', 'x', 'g', '0');
      expect(ask('XREADGROUP', 'GROUP', 'g', 'one', 'STREAMS', 'x', '>')).not.toMatch(/^-/);
      (node.limits as { work: number }).work = work - less;
      expect(REFUSED.test(ask(...words))).toBe(wanted);
      if (wanted) {
        expect(ask('XLEN', 'x')).toBe(`:${N}\r\n`);
        expect(ask('XINFO', 'CONSUMERS', 'x', 'g')).toMatch(/\$3\r\none\r\n\$7\r\npending\r\n:300\r\n/);
      }
    }
  });
});

describe('requests that waited behind a block', () => {
  test('are run a turn at a time, in their order, while others are served', () => {
    const { node, client } = lab({ turnRequests: 256 });
    let asked = 0;
    node.onUnfinished = () => void asked++;
    const waiter = client();
    const other = client();
    waiter.send(Buffer.concat([
      encodeRequest(['BLPOP', 'list', '0']), ...Array.from({ length: 1000 }, () => encodeRequest(['INCR', 'n']))]));
    expect(other.ask('GET', 'n')).toBe('$-1\r\n');
    other.ask('RPUSH', 'list', 'go');
    for (const count of [256, 512]) {
      expect(other.ask('GET', 'n')).toBe(`$3\r\n${count}\r\n`);
      expect(node.goOn()).toBe(false);
    }
    expect(asked).toBe(3);
    expect(waiter.send(encodeRequest(['GET', 'n'])).endsWith(':1000\r\n$4\r\n1000\r\n')).toBe(true);
    expect(node.goOn()).toBe(true);
  });

  test('are forgotten with their client', () => {
    const { node, client } = lab({ turnRequests: 2 });
    node.onUnfinished = () => {};
    const waiter = client();
    waiter.send(Buffer.concat([
      encodeRequest(['BLPOP', 'list', '0']), ...Array.from({ length: 10 }, () => encodeRequest(['INCR', 'n']))]));
    client().ask('RPUSH', 'list', 'go');
    waiter.connection.end();
    expect(node.goOn()).toBe(true);
    expect(client().ask('GET', 'n')).toBe('$1\r\n2\r\n');
  });
});
