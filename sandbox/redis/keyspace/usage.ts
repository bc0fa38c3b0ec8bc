/* When a key was last used, or how often: 24 bits in its entry, as in the real server's objects (object.c, evict.c).
 *
 *   LRU  seconds since 1970, of which 2^24 go round in 194 days
 *   LFU  minutes since 1970 (16 bits) · a counter that grows like a logarithm and fades with time (8 bits)
 *
 * Which of the two it is depends on the policy of the moment; after a switch old bits are read in the new way.
 * `Keyspace.touch` writes the LRU clock itself; while uses are counted it calls `countUse`. */
import type { Keyspace } from './keyspace';
import { META } from './layout';

export const CLOCK_MAX = 0xffffff;
const COUNTER_START = 5;
const COUNTER_MAX = 255;
const MINUTES = 0xffff;

export function usageOf(db: Keyspace, entry: number): number {
  return (db.host.arena.i32[(entry + META) >> 2]! >>> 8) & CLOCK_MAX;
}
export function setUsage(db: Keyspace, entry: number, usage: number): void {
  const at = (entry + META) >> 2;
  db.host.arena.i32[at] = (db.host.arena.i32[at]! & 0xff) | (usage << 8);
}

const secondsNow = (db: Keyspace): number => Math.floor(db.host.now / 1000) & CLOCK_MAX;
const minutesNow = (db: Keyspace): number => Math.floor(db.host.now / 60_000) & MINUTES;

/** As if it had last been used so many seconds ago (RESTORE's IDLETIME). */
export function setIdle(db: Keyspace, entry: number, seconds: number): void {
  const then = secondsNow(db) - seconds;
  setUsage(db, entry, then >= 0 ? then : (secondsNow(db) + Math.floor(CLOCK_MAX / 2)) % CLOCK_MAX);
}
/** Whole seconds since the key was last used. */
export function idleSeconds(db: Keyspace, entry: number): number {
  const now = secondsNow(db);
  const then = usageOf(db, entry);
  return now >= then ? now - then : now + CLOCK_MAX - then;
}

/** With this count, as of now (RESTORE's FREQ). */
export function setFrequency(db: Keyspace, entry: number, counter: number): void {
  setUsage(db, entry, (minutesNow(db) << 8) | counter);
}
export function startCounting(db: Keyspace, entry: number): void { setFrequency(db, entry, COUNTER_START); }

/** The counter of now: one less for each lfu-decay-time minutes that it was not touched (LFUDecrAndReturn). */
export function frequency(db: Keyspace, entry: number): number {
  const { lfuDecayTime } = db.host.containers.settings;
  const usage = usageOf(db, entry);
  const counter = usage & 0xff;
  if (lfuDecayTime === 0) return counter;
  const now = minutesNow(db);
  const then = usage >> 8;
  const elapsed = now >= then ? now - then : MINUTES - then + now;
  return Math.max(0, counter - Math.floor(elapsed / lfuDecayTime));
}

/** One use more: the higher the counter, the less likely it grows (LFULogIncr). */
export function countUse(db: Keyspace, entry: number): void {
  let counter = frequency(db, entry);
  if (counter < COUNTER_MAX) {
    const above = Math.max(0, counter - COUNTER_START);
    const { lfuLogFactor } = db.host.containers.settings;
    if (db.host.dice.unit() < 1 / (above * lfuLogFactor + 1)) counter++;
  }
  setFrequency(db, entry, counter);
}
