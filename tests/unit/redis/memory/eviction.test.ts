// Which keys each policy keeps, beside a real redis-server: a thousand keys whose age, frequency or time to live is
// known, memory for half of them. Compared is the share that is left of each fifth, within `WITHIN`; without a real
// server against what it said (`recorded-shares.json`; `RECORD=yes` writes it anew).
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient, Target } from '#support/resp-client';
import { encodeRequest } from '#support/words';

const KEYS = 1_000;
const FIFTHS = 5;
/** Samples are chance on both sides: of one round of 200 keys a fifth may be 0.16 away from another's, of the mean of
 *  so many rounds a third of that. */
const ROUNDS = 6;
/** Of the mean share left of a fifth. */
const WITHIN = 0.1;
const RECORDED = new URL('recorded-shares.json', import.meta.url);

type Policy = { policy: string; usage: 'idle' | 'frequency' | 'ttl'; volatile: boolean };
const policies: Policy[] = [
  { policy: 'allkeys-lru', usage: 'idle', volatile: false }, { policy: 'volatile-lru', usage: 'idle', volatile: true },
  { policy: 'allkeys-lfu', usage: 'frequency', volatile: false },
  { policy: 'volatile-lfu', usage: 'frequency', volatile: true },
  { policy: 'allkeys-random', usage: 'idle', volatile: false },
  { policy: 'volatile-random', usage: 'idle', volatile: true },
  { policy: 'volatile-ttl', usage: 'ttl', volatile: true },
];

async function askAll(client: RawClient, commands: string[][]): Promise<string[]> {
  const replies: string[] = [];
  for (let at = 0; at < commands.length; at += 200) {
    const some = commands.slice(at, at + 200);
    client.send(Buffer.concat(some.map((words) => encodeRequest(words))));
    for (const reply of await client.replies(some.length)) replies.push(reply.toString('latin1'));
  }
  return replies;
}
const ask = async (client: RawClient, ...words: string[]): Promise<string> => (await askAll(client, [words]))[0]!;
const usedMemory = async (client: RawClient): Promise<number> =>
  Number(/used_memory:(\d+)/.exec(await ask(client, 'INFO', 'memory'))![1]);

/** The real server's buffers of this client are as large as they get before anything is measured. */
const growBuffers = (client: RawClient) =>
  askAll(client, Array.from({ length: 400 }, () => ['ECHO', 'x'.repeat(500)]));

/** Memory for half of the data from now on, and all turns that eviction needs. */
async function halve(client: RawClient, empty: number): Promise<void> {
  const full = await usedMemory(client);
  await ask(client, 'CONFIG', 'SET', 'maxmemory', String(Math.round((full + empty) / 2)));
  for (let turn = 0; turn < 20; turn++) await ask(client, 'PING');
}

/** The share that is left of each fifth of the keys, from the first to go to the last. */
async function shares(target: Target, { policy, usage, volatile }: Policy): Promise<number[]> {
  const client = await target.connect();
  await askAll(client, [
    ['CONFIG', 'SET', 'maxmemory', '0'], ['CONFIG', 'SET', 'maxmemory-eviction-tenacity', '100'], ['FLUSHALL'],
    ['CONFIG', 'SET', 'maxmemory-policy', policy], ['SET', 'model', 'v'.repeat(400)],
  ]);
  client.send(encodeRequest(['DUMP', 'model']));
  const dumped = (await client.replies(1))[0]!.toString('latin1');
  const payload = dumped.slice(dumped.indexOf('\r\n') + 2, -2);
  await ask(client, 'DEL', 'model');
  await growBuffers(client);
  const empty = await usedMemory(client);
  const dice = new SeededDice(11);
  const order = Array.from({ length: KEYS }, (_, i) => ({ i, at: dice.unit() })).sort((a, b) => a.at - b.at);
  await askAll(client, order.map(({ i }) => {
    const ttl = volatile ? String((usage === 'ttl' ? i + 1 : 5_000) * 1_000_000) : '0';
    const used = usage === 'frequency' ? ['FREQ', String(Math.floor((i * 250) / KEYS))]
      : ['IDLETIME', String((KEYS - i) * 100)];
    return ['RESTORE', `k:${i}`, ttl, payload, ...(usage === 'ttl' ? [] : used)];
  }));
  await halve(client, empty);
  const left = new Array<number>(FIFTHS).fill(0);
  const found = await askAll(client, Array.from({ length: KEYS }, (_, i) => ['EXISTS', `k:${i}`]));
  found.forEach((reply, i) => { if (reply === ':1\r\n') left[Math.floor((i * FIFTHS) / KEYS)]! += FIFTHS / KEYS; });
  await askAll(client, [['CONFIG', 'SET', 'maxmemory', '0'], ['CONFIG', 'SET', 'maxmemory-policy', 'noeviction']]);
  client.end();
  return left;
}

async function meanShares(target: (round: number) => Target, policy: Policy): Promise<number[]> {
  const mean = new Array<number>(FIFTHS).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    (await shares(target(round), policy)).forEach((share, fifth) => { mean[fifth]! += share / ROUNDS; });
  }
  return mean;
}

/** Under reads by Zipf's law: the mean counter of each fifth of the ranks, how much of the hottest tenth is kept. */
async function zipf(target: Target, policy: string): Promise<{ counters: number[]; kept: number }> {
  const client = await target.connect();
  const name = (rank: number) => `z:${(rank * 607) % KEYS}`;
  await askAll(client, [
    ['CONFIG', 'SET', 'maxmemory', '0'], ['CONFIG', 'SET', 'maxmemory-policy', policy], ['FLUSHALL'],
    ['CONFIG', 'SET', 'maxmemory-eviction-tenacity', '100'],
  ]);
  await growBuffers(client);
  const empty = await usedMemory(client);
  await askAll(client, Array.from({ length: KEYS }, (_, rank) => ['SET', name(rank), 'v'.repeat(400)]));
  const dice = new SeededDice(3);
  await askAll(client, Array.from({ length: 40_000 }, () => ['GET', name(Math.floor(KEYS ** dice.unit()) - 1)]));
  const counters = new Array<number>(FIFTHS).fill(0);
  const told = await askAll(client, Array.from({ length: KEYS }, (_, rank) => ['OBJECT', 'FREQ', name(rank)]));
  told.forEach((reply, rank) => {
    counters[Math.floor((rank * FIFTHS) / KEYS)]! += (Number(reply.slice(1)) * FIFTHS) / KEYS;
  });
  await halve(client, empty);
  const hot = await askAll(client, Array.from({ length: KEYS / 10 }, (_, rank) => ['EXISTS', name(rank)]));
  await ask(client, 'CONFIG', 'SET', 'maxmemory', '0');
  client.end();
  return { counters, kept: hot.filter((reply) => reply === ':1\r\n').length / hot.length };
}

type Recorded = { shares: Record<string, number[]>; zipf: { counters: number[]; kept: number } };
const live = hasRealRedis();
let real: Target | undefined;
const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Recorded;
/** A fresh server still grows tables and buffers of its own: one round is not counted. */
beforeAll(async () => {
  if (!live) return;
  real = await startRealRedis();
  await shares(real, policies[0]!);
});
afterAll(async () => {
  await real?.stop();
  if (process.env.RECORD === 'yes') writeFileSync(RECORDED, `${JSON.stringify(recorded)}\n`);
});

describe('memory for half of the keys', () => {
  test.each(policies)('$policy keeps the same share of each fifth', { timeout: 60_000 }, async (each) => {
    const server = real;
    const truth = server === undefined ? recorded.shares[each.policy]! : await meanShares(() => server, each);
    if (process.env.RECORD === 'yes') recorded.shares[each.policy] = truth;
    const ours = await meanShares((round) => new NodeTarget({}, 5 + round), each);
    if (process.env.SHOW) console.log(each.policy, ours.map((n) => n.toFixed(2)), truth.map((n) => n.toFixed(2)));
    ours.forEach((share, fifth) => {
      const text = `fifth ${fifth}: ${ours.join(' ')}, there ${truth.join(' ')}`;
      expect(Math.abs(share - truth[fifth]!), text).toBeLessThan(WITHIN);
    });
  });

  test('LFU counts reads by chance as there, and keeps what is read most', { timeout: 60_000 }, async () => {
    const truth = real === undefined ? recorded.zipf : await zipf(real, 'allkeys-lfu');
    if (process.env.RECORD === 'yes') recorded.zipf = truth;
    const ours = await zipf(new NodeTarget({}, 5), 'allkeys-lfu');
    if (process.env.SHOW) console.log('zipf', ours, truth);
    ours.counters.forEach((counter, fifth) => {
      const text = `${ours.counters.join(' ')}, there ${truth.counters.join(' ')}`;
      expect(Math.abs(counter - truth.counters[fifth]!), text).toBeLessThan(0.15 * truth.counters[fifth]!);
    });
    expect(Math.abs(ours.kept - truth.kept)).toBeLessThan(0.05);
    expect(ours.kept).toBeGreaterThan(0.9);
  });
});
