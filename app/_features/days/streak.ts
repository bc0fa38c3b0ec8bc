/* A streak: study days in a row with at least one deliberate act.
 *
 * A freeze bridges one missed day. One is earned with every seventh kept day of a streak, at most two lie in store, and
 * a missed day takes one by itself. A frozen day keeps the streak alive and is not counted as a kept one. Today is not
 * missed before it is over. */
import { addDays, daysBetween, SHORTEST_DAY_MS, type Day } from './study-day';

export type Act = { at: Date; day: Day };
export type Streak = {
  /** Kept days of the streak that is alive; 0 when there is none. */
  days: number;
  best: number;
  /** In store now. */
  freezes: number;
  /** Bridged days of the streak that is alive. */
  frozen: Day[];
  keptToday: boolean;
  /** Kept days until the next freeze; undefined while the store is full. */
  toNextFreeze: number | undefined;
};

export const FREEZE_EVERY_DAYS = 7;
export const FREEZES_MAX = 2;

type Run = { days: number; freezes: number; frozen: Day[] };

export function streakOf(acts: readonly Act[], now: Act): Streak {
  const kept = keptDays(acts);
  let run: Run = { days: 0, freezes: 0, frozen: [] };
  let best = 0;
  let last: Kept | undefined;
  for (const each of kept) {
    if (last) run = afterGap(run, last, each.day, each.firstMs);
    run = keep(run);
    best = Math.max(best, run.days);
    last = each;
  }
  if (last) run = afterGap(run, last, now.day, now.at.getTime());
  const full = run.freezes >= FREEZES_MAX;
  return {
    ...run, best, keptToday: kept.some((each) => each.day === now.day),
    toNextFreeze: full ? undefined : FREEZE_EVERY_DAYS - (run.days % FREEZE_EVERY_DAYS),
  };
}

type Kept = { day: Day; firstMs: number; lastMs: number };

function keptDays(acts: readonly Act[]): Kept[] {
  const days = new Map<Day, Kept>();
  for (const { at, day } of acts) {
    const known = days.get(day);
    const ms = at.getTime();
    days.set(day, {
      day, firstMs: Math.min(known?.firstMs ?? ms, ms), lastMs: Math.max(known?.lastMs ?? ms, ms),
    });
  }
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function keep(run: Run): Run {
  const days = run.days + 1;
  const earned = days % FREEZE_EVERY_DAYS === 0 ? 1 : 0;
  return { ...run, days, freezes: Math.min(FREEZES_MAX, run.freezes + earned) };
}

/** What the days between two kept ones do. Who flies over the date line loses a date but no day: a day was missed only
 *  if it had room between the two. */
function afterGap(run: Run, last: Kept, day: Day, firstMs: number): Run {
  const dates = Math.max(0, daysBetween(last.day, day) - 1);
  const missed = Math.min(dates, Math.floor(Math.max(0, firstMs - last.lastMs) / SHORTEST_DAY_MS));
  if (missed > run.freezes) return { days: 0, freezes: 0, frozen: [] };
  const bridged = Array.from({ length: missed }, (_, at) => addDays(last.day, at + 1));
  return { ...run, freezes: run.freezes - missed, frozen: [...run.frozen, ...bridged] };
}
