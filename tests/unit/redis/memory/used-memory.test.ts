// What a learner reads as memory beside what a real redis-server says of the same data: used_memory beyond the start
// within 15 %, MEMORY USAGE exactly or within what the data set says. Without a real server against what it said
// (`recorded.json`; `RECORD=yes` writes it anew).
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient, Target } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { dataSets, type DataSet } from './data-sets';

type Said = { used: number; usage: number[] };
const BATCH = 500;
const WITHIN = 0.15;
const RECORDED = new URL('recorded.json', import.meta.url);

async function ask(client: RawClient, ...words: string[]): Promise<string> {
  client.send(encodeRequest(words));
  const [reply] = await client.replies(1);
  return reply!.toString('latin1');
}
const usedMemory = async (client: RawClient): Promise<number> =>
  Number(/used_memory:(\d+)/.exec(await ask(client, 'INFO', 'memory'))![1]);

async function measure(target: Target, { commands, keys }: DataSet): Promise<Said> {
  const client = await target.connect();
  await ask(client, 'FLUSHALL', 'SYNC');
  const empty = await usedMemory(client);
  let batch: Buffer[] = [];
  const flush = async () => {
    client.send(Buffer.concat(batch));
    await client.replies(batch.length);
    batch = [];
  };
  for (const words of commands()) {
    batch.push(encodeRequest(words));
    if (batch.length === BATCH) await flush();
  }
  await flush();
  for (const key of keys) for (let i = 0; i < 50; i++) await ask(client, 'EXISTS', key);
  const used = (await usedMemory(client)) - empty;
  const usage: number[] = [];
  for (const key of keys) usage.push(Number((await ask(client, 'MEMORY', 'USAGE', key, 'SAMPLES', '0')).slice(1)));
  client.end();
  return { used, usage };
}

const live = hasRealRedis();
let real: Target | undefined;
const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, Said>;
beforeAll(async () => { if (live) real = await startRealRedis(); });
afterAll(async () => {
  await real?.stop();
  if (process.env.RECORD === 'yes') writeFileSync(RECORDED, `${JSON.stringify(recorded, undefined, 2)}\n`);
});

test.each(dataSets)('$title', { timeout: 60_000 }, async (set) => {
  const truth = real === undefined ? recorded[set.title]! : await measure(real, set);
  if (process.env.RECORD === 'yes') recorded[set.title] = truth;
  const ours = await measure(new NodeTarget(), set);
  const share = ours.used / truth.used;
  if (process.env.SHOW) console.log(set.title, share.toFixed(3), ours.usage, truth.usage);
  expect(Math.abs(share - 1), `used_memory ${ours.used}, there ${truth.used}`).toBeLessThanOrEqual(WITHIN);
  ours.usage.forEach((bytes, i) => {
    const there = truth.usage[i]!;
    expect(Math.abs(bytes - there), `${set.keys[i]}: ${bytes}, there ${there}`).toBeLessThanOrEqual(there * set.usage);
  });
});
