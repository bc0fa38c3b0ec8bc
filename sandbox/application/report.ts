/* What the application says of itself: its counters by name, for checks and drawings, and as lines to read. */
import type { Application } from './application';
import { round } from './counters';
import type { AppPlan } from './plan';

export const COUNTER_NAMES = [
  'reads', 'writes', 'hits', 'misses', 'hitRate', 'stale', 'dbQueries', 'dbQueriesPerSecond', 'dbLoad', 'meanMs',
    'p99Ms',
  'lost', 'owed', 'cacheErrors', 'refused', 'waits', 'stampede', 'seconds',
] as const;
export type AppCounter = typeof COUNTER_NAMES[number];
export type AppCounters = Record<AppCounter, number>;

export function countersOf(app: Application): AppCounters {
  const { sums, p99Ms } = app.counters;
  const { seconds } = app;
  const looked = sums.hits + sums.misses;
  const dbQueries = sums.dbReads + sums.dbWrites;
  const whole = Math.max(seconds, 0.001);
  return {
    reads: sums.reads, writes: sums.writes, hits: sums.hits, misses: sums.misses,
    hitRate: looked === 0 ? 0 : round(sums.hits / looked, 4), stale: sums.stale,
    dbQueries, dbQueriesPerSecond: round(dbQueries / whole, 1),
    dbLoad: round(sums.dbBusyMs / (whole * 1000 * app.workers), 3),
    meanMs: round(sums.served === 0 ? 0 : sums.latencyMs / sums.served, 2), p99Ms: round(p99Ms, 1),
    lost: sums.lost, owed: app.owedCount, cacheErrors: sums.cacheErrors, refused: sums.refused, waits: sums.waits,
      stampede: sums.stampede,
    seconds: round(seconds, 1),
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

export function reportOf(app: Application): string {
  const at = countersOf(app);
  const { strategy, forMs } = app.plan;
  const state = app.stopped ? 'ended' : 'running';
  const rows: [string, string][] = [
    ['app', `${strategy}, ${state}: ${at.seconds} s of ${forMs / 1000} s`],
    ['reads', strategy === 'none' ? String(at.reads)
      : `${at.reads}: ${at.hits} hits (${percent(at.hitRate)}), ${at.misses} misses, ${at.stale} stale`],
    ['writes', strategy === 'write-back' ? `${at.writes}: ${at.owed} owed to the database, ${at.lost} lost`
      : String(at.writes)],
    ['database', `${at.dbQueries} queries, ${at.dbQueriesPerSecond} a second, load ${percent(at.dbLoad)}`],
    ['latency', `mean ${at.meanMs.toFixed(2)} ms, p99 ${at.p99Ms.toFixed(1)} ms`],
    ['stampede', `${at.stampede} queries for one product at the same time`
      + (app.plan.lock ? `, ${at.waits} waits` : '')],
  ];
  if (at.cacheErrors > 0) rows.push(['cache', `${at.cacheErrors} requests were not answered`]);
  if (at.refused > 0) rows.push(['refused', `${at.refused} requests found no free connection`]);
  return rows.map(([name, text]) => `${name.padEnd(9)} ${text}\n`).join('');
}

export function planText(plan: AppPlan): string {
  const { strategy, rate, forMs, writes, keys, popularity, ttlSeconds, jitter, lock, invalidate } = plan;
  const cached = strategy === 'none' ? 'no cache'
    : `TTL ${ttlSeconds === 0 ? 'none' : `${ttlSeconds} s`}${jitter > 0 ? ` with jitter ${jitter}` : ''}`;
  const extras = `${lock ? ', with a lock' : ''}${invalidate ? ', writes delete the key' : ''}`;
  return `${strategy}: ${rate} requests a second for ${forMs / 1000} s, ${round(writes * 100, 1)}% writes, `
    + `${keys} products (${popularity}), ${cached}${extras}`;
}
