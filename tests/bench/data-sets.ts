/* Ten data sets, and what each weighs in either server: `used_memory` and the process's own pages, less what the
 * empty server had. Sent by redis-cli --pipe, the same bytes to both. */
import { readFileSync } from 'node:fs';
import { Client, encodeWords } from './client';
import { run } from './load';
import { startServer, type Server, type Side } from './servers';

type DataSet = { name: string; requests: (share: number) => Iterable<readonly string[]> };
export type Weight = { usedBytes: number; rssBytes: number };
export type Weighed = { name: string; redis: Weight; ours: Weight };

function* times(count: number, words: (i: number) => readonly string[]): Generator<readonly string[]> {
  for (let i = 0; i < count; i++) yield words(i);
}
const fields = (count: number, from: number) => (
  Array.from({ length: count }, (_, i) => [`field:${from + i}`, `value:${from + i}`]).flat());
const tens = (words: (n: number) => string[]) => Array.from({ length: 10 }, (_, n) => words(n)).flat();
const member = (i: number) => `member:${String(i).padStart(8, '0')}`;
const value = (i: number, bytes: number) => `${i}:`.padEnd(bytes, 'v');

export const DATA_SETS: readonly DataSet[] = [
  {
    name: 'a million strings of 32 bytes',
    requests: (s) => times(1e6 * s, (i) => ['SET', `user:${i}`, value(i, 32)]),
  },
  { name: 'a million integers', requests: (s) => times(1e6 * s, (i) => ['SET', `count:${i}`, String(i)]) },
  { name: '100,000 strings of 1 KB', requests: (s) => times(1e5 * s, (i) => ['SET', `page:${i}`, value(i, 1024)]) },
  {
    name: '100,000 hashes of 8 fields',
    requests: (s) => times(1e5 * s, (i) => ['HSET', `cart:${i}`, ...fields(8, i)]),
  },
  {
    name: '5 hashes of 100,000 fields',
    requests: (s) => times(5e4 * s, (i) => ['HSET', `table:${i % 5}`, ...fields(10, i * 10)]),
  },
  {
    name: '10 lists of 100,000 elements',
    requests: (s) => times(1e5 * s, (i) => ['RPUSH', `log:${i % 10}`, ...tens((n) => [member(i + n)])]),
  },
  {
    name: '10 sets of 50,000 members',
    requests: (s) => times(5e4 * s, (i) => ['SADD', `tag:${i % 10}`, ...tens((n) => [member(i * 10 + n)])]),
  },
  {
    name: '10 sorted sets of 50,000 members',
    requests: (s) => times(5e4 * s, (i) => (
      ['ZADD', `board:${i % 10}`, ...tens((n) => [String((i * 7919 + n) % 1e6), member(i * 10 + n)])])),
  },
  {
    name: '10 streams of 30,000 entries',
    requests: (s) => times(3e5 * s, (i) => (
      ['XADD', `events:${i % 10}`, `${1 + i}-1`, 'user', String(i), 'page', value(i, 24)])),
  },
  {
    name: '500,000 expiring strings',
    requests: (s) => times(5e5 * s, (i) => (
      ['SET', `session:${i}`, value(i, 32), 'EX', String(10_000 + (i % 1000))])),
  },
];

export async function weighDataSets(share: number, say: (line: string) => void): Promise<Weighed[]> {
  const rows: Weighed[] = [];
  for (const set of DATA_SETS) {
    const row = { name: set.name, redis: await weigh('redis', set, share), ours: await weigh('ours', set, share) };
    rows.push(row);
    say(`${set.name}: used ×${(row.ours.usedBytes / row.redis.usedBytes).toFixed(2)}, `
      + `pages ×${(row.ours.rssBytes / row.redis.rssBytes).toFixed(2)} of redis`);
  }
  return rows;
}

async function weigh(side: Side, set: DataSet, share: number): Promise<Weight> {
  const server = await startServer(side);
  try {
    const before = await weightOf(server);
    await run(['redis-cli', '-p', String(server.port), '--pipe'], () => chunks(set.requests(share)));
    const after = await weightOf(server);
    return { usedBytes: after.usedBytes - before.usedBytes, rssBytes: after.rssBytes - before.rssBytes };
  } finally {
    await server.stop();
  }
}

function* chunks(requests: Iterable<readonly string[]>): Generator<string> {
  let text = '';
  for (const words of requests) {
    text += Buffer.from(encodeWords(words)).toString('latin1');
    if (text.length > 1 << 18) {
      yield text;
      text = '';
    }
  }
  yield text;
}

async function weightOf({ port, pid }: Server): Promise<Weight> {
  const client = await Client.open(port);
  const info = await client.ask(['INFO', 'memory']);
  client.close();
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return { usedBytes: Number(/used_memory:(\d+)/.exec(info)?.[1]), rssBytes: pages * 4096 };
}
