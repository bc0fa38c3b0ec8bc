/* LATENCY GRAPH: one event's samples as a drawing, each with how long ago it was (latency.c). */
import type { LatencySeries } from './latency-events';
import { COLUMNS, sparkline } from './sparkline';

export function latencyGraph(event: string, { samples, worstMs }: LatencySeries, nowSeconds: number): string {
  const times = samples.map(({ ms }) => ms);
  const graph = sparkline(samples.map(({ at, ms }) => ({ value: ms, label: ago(nowSeconds - at) })));
  return `${event} - high ${Math.max(...times)} ms, low ${Math.min(...times)} ms (all time high ${worstMs} ms)\n`
    + `${'-'.repeat(COLUMNS)}\n${graph}`;
}

function ago(seconds: number): string {
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}h`;
  return `${Math.floor(seconds / 86_400)}d`;
}
