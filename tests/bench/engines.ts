/* The engine beside redis-server: every cell of tests × pipelines × sizes, several rounds, the two sides in turn
 * within each round, medians of the pairs' ratios. */
import { measure, type Cell, type Reading } from './load';
import { startServer } from './servers';

export type Row = Cell & {
  redis: Reading; ours: Reading;
  /** Ours ÷ redis; above 1 is better for us. */
  rpsRatio: number; cpuRatio: number;
};

const TESTS = ['SET', 'GET', 'INCR', 'LPUSH', 'ZADD', 'HSET', 'MIXED'];
const PIPELINES = [1, 16, 64];
const SIZES = [3, 1024];
const KEYS = 100_000;

export async function compareEngines(rounds: number, scale: number, say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  for (const test of TESTS) {
    for (const valueBytes of SIZES) {
      if (valueBytes > 3 && (test === 'INCR' || test === 'ZADD')) continue;
      const [redis, ours] = [await startServer('redis'), await startServer('ours')];
      try {
        for (const pipeline of PIPELINES) {
          const requests = Math.round((pipeline === 1 ? 30_000 : 240_000) * scale);
          const cell: Cell = { test, pipeline, valueBytes, requests, keys: KEYS };
          const pairs: [Reading, Reading][] = [];
          for (let round = 0; round <= rounds; round++) {
            const pair: [Reading, Reading] = [await measure(redis, cell), await measure(ours, cell)];
            if (round > 0) pairs.push(pair);
          }
          rows.push(summarise(cell, pairs));
          const last = rows.at(-1)!;
          const ratios = `rps ×${last.rpsRatio.toFixed(2)}, CPU ×${last.cpuRatio.toFixed(2)}`;
          say(`${test} ${valueBytes} B P=${pipeline}: ${ratios}`);
        }
      } finally {
        await Promise.all([redis.stop(), ours.stop()]);
      }
    }
  }
  return rows;
}

function summarise(cell: Cell, pairs: readonly [Reading, Reading][]): Row {
  const reading = (side: 0 | 1): Reading => ({
    rps: median(pairs.map((pair) => pair[side].rps)),
    cpuNsPerRequest: median(pairs.map((pair) => pair[side].cpuNsPerRequest)),
  });
  return {
    ...cell, redis: reading(0), ours: reading(1),
    rpsRatio: median(pairs.map(([redis, ours]) => ours.rps / redis.rps)),
    cpuRatio: median(pairs.map(([redis, ours]) => redis.cpuNsPerRequest / ours.cpuNsPerRequest)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
