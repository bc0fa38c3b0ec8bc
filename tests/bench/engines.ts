/* The engine beside redis-server: every cell at each of its pipelines, several rounds, the two sides in turn within
 * each round, medians of the pairs' ratios. One pair of servers lives through all cells, as a server does: what the
 * compiler has learned from other commands counts. */
import type { Cell } from './cells';
import { measure, missingIn, type Reading } from './load';
import { startServer } from './servers';

export type Row = {
  name: string; family: string; pipeline: number;
  redis: Reading; ours: Reading;
  /** Ours ÷ redis; above 1 is better for us. */
  rpsRatio: number; cpuRatio: number;
};

export async function compareEngines(
  cells: readonly Cell[], rounds: number, scale: number, say: (line: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  const [redis, ours] = [await startServer('redis'), await startServer('ours')];
  try {
    for (const cell of cells) {
      const missing = await missingIn(ours, cell);
      if (missing !== undefined) {
        say(`${cell.name}: not measured, ours says ${missing}`);
        continue;
      }
      for (const pipeline of cell.pipelines) {
        const pairs: [Reading, Reading][] = [];
        for (let round = 0; round <= rounds; round++) {
          const pair: [Reading, Reading] = [
            await measure(redis, cell, pipeline, scale), await measure(ours, cell, pipeline, scale)];
          if (round > 0) pairs.push(pair);
        }
        const row = summarise(cell, pipeline, pairs);
        rows.push(row);
        say(`${cell.name} P=${pipeline}: rps ×${row.rpsRatio.toFixed(2)}, CPU ×${row.cpuRatio.toFixed(2)} `
          + `(${Math.round(row.redis.cpuNsPerRequest)} : ${Math.round(row.ours.cpuNsPerRequest)} ns)`);
      }
    }
  } finally {
    await Promise.all([redis.stop(), ours.stop()]);
  }
  return rows;
}

function summarise({ name, family }: Cell, pipeline: number, pairs: readonly [Reading, Reading][]): Row {
  const reading = (side: 0 | 1): Reading => ({
    rps: median(pairs.map((pair) => pair[side].rps)),
    cpuNsPerRequest: median(pairs.map((pair) => pair[side].cpuNsPerRequest)),
  });
  return {
    name, family, pipeline, redis: reading(0), ours: reading(1),
    rpsRatio: median(pairs.map(([redis, ours]) => ours.rps / redis.rps)),
    cpuRatio: median(pairs.map(([redis, ours]) => redis.cpuNsPerRequest / ours.cpuNsPerRequest)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
