/* What the application has seen: sums, latencies, and a point of the drawing for every second or so. */

export type Point = { /** Seconds since the start. */ s: number; hitRate: number | null; load: number; meanMs: number;
  p99Ms: number; queries: number; stale: number };
export type Sums = {
  reads: number; writes: number; hits: number; misses: number; stale: number; dbReads: number; dbWrites: number;
  dbBusyMs: number; cacheErrors: number; waits: number; lost: number;
  refused: number; stampede: number; served: number; latencyMs: number;
};
export type SavedCounters = { sums: Sums; buckets: number[]; points: Point[]; window: Window };
type Window = {
  from: number; hits: number; misses: number; busyMs: number; queries: number; stale: number; ms: number[];
};

const NONE: Sums = {
  reads: 0, writes: 0, hits: 0, misses: 0, stale: 0, dbReads: 0, dbWrites: 0, dbBusyMs: 0, cacheErrors: 0, waits: 0,
  lost: 0, refused: 0, stampede: 0, served: 0, latencyMs: 0,
};
/** A latency is kept as its tenth of a doubling, so that the 99th percentile is right to 7%. */
const STEPS = 10;
const LEAST_MS = 0.1;

export class Counters {
  readonly sums: Sums;
  readonly points: Point[];
  private readonly buckets: number[];
  private window: Window;

  /** `workers`: how many queries the database serves at the same time. */
  constructor(
    private readonly everyMs: number, private readonly workers: number, startMs: number, saved?: SavedCounters,
  ) {
    this.sums = saved?.sums ?? { ...NONE };
    this.points = saved?.points ?? [];
    this.buckets = saved?.buckets ?? [];
    this.window = saved?.window ?? newWindow(startMs);
  }

  hit(stale: boolean): void {
    this.sums.hits++;
    this.window.hits++;
    if (!stale) return;
    this.sums.stale++;
    this.window.stale++;
  }

  miss(): void {
    this.sums.misses++;
    this.window.misses++;
  }

  query(kind: 'dbReads' | 'dbWrites', costMs: number): void {
    this.sums[kind]++;
    this.sums.dbBusyMs += costMs;
    this.window.queries++;
    this.window.busyMs += costMs;
  }

  served(ms: number): void {
    this.sums.served++;
    this.sums.latencyMs += ms;
    const bucket = Math.max(0, Math.ceil(Math.log2(ms / LEAST_MS) * STEPS));
    while (this.buckets.length <= bucket) this.buckets.push(0);
    this.buckets[bucket]!++;
    this.window.ms.push(round(ms, 2));
  }

  /** Makes points up to this moment; `startMs` is that of the run. */
  pass(nowMs: number, startMs: number): void {
    while (nowMs >= this.window.from + this.everyMs) {
      const { from, hits, misses, busyMs, queries, stale, ms } = this.window;
      const end = from + this.everyMs;
      const seconds = this.everyMs / 1000;
      const sorted = ms.toSorted((left, right) => left - right);
      this.points.push({
        s: round(end - startMs, -3) / 1000, hitRate: hits + misses === 0 ? null : round(hits / (hits + misses), 3),
        load: round(busyMs / this.everyMs / this.workers, 3), queries: round(queries / seconds, 1), stale,
        meanMs: round(ms.length === 0 ? 0 : ms.reduce((sum, each) => sum + each, 0) / ms.length, 2),
        p99Ms: round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0, 2),
      });
      this.window = newWindow(end);
    }
  }

  get p99Ms(): number {
    const wanted = this.sums.served * 0.99;
    let sum = 0;
    for (const [at, count] of this.buckets.entries()) if ((sum += count) >= wanted) return LEAST_MS * 2 ** (at / STEPS);
    return 0;
  }

  shift(ms: number): void { this.window.from += ms; }

  save(): SavedCounters {
    const { sums, buckets, points, window } = this;
    return { sums, buckets, points, window };
  }
}

function newWindow(from: number): Window {
  return { from, hits: 0, misses: 0, busyMs: 0, queries: 0, stale: 0, ms: [] };
}

/** To so many digits after the point; none below 0. */
export function round(value: number, digits: number): number {
  const scale = 10 ** Math.max(0, digits);
  return Math.round(value * scale) / scale;
}
