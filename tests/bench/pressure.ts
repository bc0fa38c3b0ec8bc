/* Expiry and eviction while writes come in: what a write costs when another key has to go for it. */
import { median, type Row } from './engines';
import { Client } from './client';
import { benchmark, type Reading } from './load';
import { cpuNs, startServer, type Server } from './servers';

type Pressure = {
  name: string; config: readonly (readonly string[])[]; words: readonly string[]; requests: number; untilEmpty: boolean;
};
const VALUE = 'v'.repeat(100);
/** So many random keys that most are new. */
const KEY = 'key:__rand_int____rand_int__';
const full = (policy: string): readonly (readonly string[])[] => [
  ['CONFIG', 'SET', 'maxmemory', '8000000'], ['CONFIG', 'SET', 'maxmemory-policy', policy]];

const PRESSURES: readonly Pressure[] = [
  {
    name: 'SET with expiry, until the last is gone', config: [], words: ['SET', KEY, VALUE, 'PX', '300'],
    requests: 200_000, untilEmpty: true,
  },
  ...['allkeys-lru', 'allkeys-lfu', 'allkeys-random', 'volatile-ttl'].map((policy) => ({
    name: `SET while ${policy} evicts`, config: full(policy), requests: 300_000, untilEmpty: false,
    words: policy === 'volatile-ttl' ? ['SET', KEY, VALUE, 'EX', '1000'] : ['SET', KEY, VALUE],
  })),
];

export async function comparePressure(rounds: number, scale: number, say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  for (const pressure of PRESSURES) {
    const [redis, ours] = [await startServer('redis'), await startServer('ours')];
    try {
      const pairs: [Reading, Reading][] = [];
      for (let round = 0; round <= rounds; round++) {
        const pair: [Reading, Reading] = [await press(redis, pressure, scale), await press(ours, pressure, scale)];
        if (round > 0) pairs.push(pair);
      }
      const side = (at: 0 | 1): Reading => ({
        rps: median(pairs.map((pair) => pair[at].rps)),
        cpuNsPerRequest: median(pairs.map((pair) => pair[at].cpuNsPerRequest)),
      });
      const cpuRatio = median(pairs.map(([a, b]) => a.cpuNsPerRequest / b.cpuNsPerRequest));
      const rpsRatio = median(pairs.map(([a, b]) => b.rps / a.rps));
      rows.push({
        name: pressure.name, family: 'pressure', pipeline: 16, redis: side(0), ours: side(1), rpsRatio, cpuRatio,
      });
      say(`${pressure.name}: rps ×${rpsRatio.toFixed(2)}, CPU ×${cpuRatio.toFixed(2)}`);
    } catch (problem) {
      say(`${pressure.name}: not measured: ${problem instanceof Error ? problem.message : String(problem)}`);
    } finally {
      await Promise.all([redis.stop(), ours.stop()]);
    }
  }
  return rows;
}

async function press(
  server: Server, { config, words, requests, untilEmpty }: Pressure, scale: number,
): Promise<Reading> {
  const client = await Client.open(server.port);
  try {
    await client.ask(['FLUSHALL']);
    for (const line of config) {
      const answer = await client.ask(line);
      if (answer.startsWith('-')) throw new Error(answer.trim());
    }
    const count = Math.round(requests * scale);
    const before = cpuNs(server.pid);
    const rps = await benchmark(server.port, words, count, 16);
    while (untilEmpty && await client.ask(['DBSIZE']) !== ':0\r\n') {
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    const stats = await client.ask(['INFO', 'stats']);
    if (!untilEmpty && /evicted_keys:0\r/.test(stats)) throw new Error(`${server.side} has evicted nothing`);
    return { rps, cpuNsPerRequest: (cpuNs(server.pid) - before) / count };
  } finally {
    client.close();
  }
}
