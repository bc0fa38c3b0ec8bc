/* The latency monitor (latency.c): events that took at least `latency-monitor-threshold` ms, 160 samples each, one a
 * second at most. */
import type { RedisNode } from '../node';

const SAMPLES = 160;

export type Sample = { at: number; ms: number };
export type LatencySeries = { samples: Sample[]; worstMs: number };

export class LatencyEvents {
  readonly events = new Map<string, LatencySeries>();

  constructor(private readonly node: RedisNode) {}

  note(event: string, ms: number): void {
    const threshold = this.node.config.latencyMonitorThreshold;
    if (threshold === 0 || ms < threshold) return;
    const at = Math.floor(this.node.clock.nowMs() / 1000);
    let series = this.events.get(event);
    if (series === undefined) this.events.set(event, series = { samples: [], worstMs: 0 });
    series.worstMs = Math.max(series.worstMs, ms);
    const last = series.samples.at(-1);
    if (last?.at === at) {
      last.ms = Math.max(last.ms, ms);
      return;
    }
    series.samples.push({ at, ms });
    if (series.samples.length > SAMPLES) series.samples.shift();
  }

  /** Forgets these events, or all; answers how many there were. */
  reset(names: readonly string[]): number {
    let gone = 0;
    for (const name of names.length === 0 ? [...this.events.keys()] : names) if (this.events.delete(name)) gone++;
    return gone;
  }
}
