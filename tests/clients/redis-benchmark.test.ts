// redis-benchmark against the engine on TCP: its whole default set, pipelined, with random keys, threads and 500
// clients. What counts is that each test ends with a number and none with an error.
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OurServer, run, startOurs } from '#support/our-server';

const hasBenchmark = spawnSync('redis-benchmark', ['--version']).status === 0;
const TESTS = [
  'PING_INLINE', 'PING_MBULK', 'SET', 'GET', 'INCR', 'LPUSH', 'RPUSH', 'LPOP', 'RPOP', 'SADD', 'HSET', 'SPOP', 'ZADD',
  'ZPOPMIN', 'LPUSH (needed to benchmark LRANGE)', 'LRANGE_100 (first 100 elements)', 'LRANGE_300 (first 300 elements)',
  'LRANGE_500 (first 500 elements)', 'LRANGE_600 (first 600 elements)', 'MSET (10 keys)',
];

let server: OurServer;
beforeAll(async () => { server = await startOurs(); });
afterAll(() => server.stop());

async function bench(...words: string[]): Promise<Map<string, number>> {
  const { out, error, code } = await run('redis-benchmark', ['-p', String(server.port), '-q', ...words]);
  expect({ error: error.replace(/^WARNING: Keepalive disabled.*\n/m, ''), code }).toEqual({ error: '', code: 0 });
  const found = out.matchAll(/^(?:.*\r)?\s*(.+): (\d+\.\d+) requests per second/gm);
  return new Map([...found].map(([, name, rps]) => [name!.trim(), Number(rps)]));
}

describe.skipIf(!hasBenchmark)('redis-benchmark', () => {
  it('ends each of its default tests', async () => {
    const found = await bench('-n', '2000');
    expect([...found.keys()]).toEqual(TESTS);
    expect([...found.values()].every((rps) => rps > 0)).toBe(true);
  });

  it('pipelines over random keys', async () => {
    const found = await bench('-n', '50000', '-P', '16', '-r', '100000', '-t', 'set,get,incr,sadd,hset,zadd,mset');
    expect(found.size).toBe(7);
    const { out } = await run('redis-cli', ['-p', String(server.port), 'DBSIZE']);
    expect(Number(out)).toBeGreaterThan(10_000);
  });

  it('serves 500 clients of several threads', async () => {
    expect((await bench('-n', '20000', '-c', '500', '--threads', '2', '-t', 'set,get')).size).toBe(2);
  });

  it('runs a command of one\'s own, with values of 100 KB, over a keep-alive of none', async () => {
    expect((await bench('-n', '1000', 'XADD', 'stream', '*', 'a', '__rand_int__')).size).toBe(1);
    expect((await bench('-n', '500', '-d', '100000', '-t', 'set,get')).size).toBe(2);
    expect((await bench('-n', '500', '-k', '0', '-t', 'ping_mbulk')).size).toBe(1);
  });
});
