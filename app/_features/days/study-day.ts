/* The learner's day. It starts at 04:00 where they are, so that an hour after midnight still belongs to the evening.
 *
 * Everything is kept as UTC moments and IANA zones; a day is computed. The trick is one function: the study clock is
 * what the clock on the wall shows, four hours back, written down as if it were UTC. Its date is the study day, and
 * whole days between two of its readings are study days, whatever daylight saving does in between. */

/** `2026-11-21`. */
export type Day = string;
/** From this moment on the learner was in this zone. */
export type ZoneChange = { at: Date; from: string; to: string };

export const DAY_STARTS_AT_HOUR = 4;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** No study day is shorter: 24 hours, or 23 in the night when clocks are put forward. */
export const SHORTEST_DAY_MS = 23 * HOUR_MS;

export function studyClock(at: Date, zone: string): Date {
  const part: Record<string, number> = {};
  for (const { type, value } of wallOf(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, at.getUTCMilliseconds());
  return new Date(wall - DAY_STARTS_AT_HOUR * HOUR_MS);
}

export function dayOf(at: Date, zone: string): Day {
  return dateOf(studyClock(at, zone));
}

/** The date that a study clock shows. */
export function dateOf(clock: Date): Day {
  return clock.toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return dateOf(new Date(Date.parse(day) + count * DAY_MS));
}

/** How many days `to` comes after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 0 for Monday. */
export function weekdayOf(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The Monday of its week. */
export function weekOf(day: Day): Day {
  return addDays(day, -weekdayOf(day));
}

/** Where the learner was at that moment: a traveller's evening at home stays an evening at home. */
export function zoneAt(at: Date, changes: readonly ZoneChange[], now: string): string {
  const before = changes.filter((change) => change.at <= at)
    .reduce<ZoneChange | undefined>((latest, each) => (latest && latest.at > each.at ? latest : each), undefined);
  if (before) return before.to;
  const first = changes.reduce<ZoneChange | undefined>(
    (earliest, each) => (earliest && earliest.at <= each.at ? earliest : each), undefined,
  );
  return first?.from ?? now;
}

const walls = new Map<string, Intl.DateTimeFormat>();

/** A zone that this computer does not know is taken as UTC. */
function wallOf(zone: string): Intl.DateTimeFormat {
  const known = walls.get(zone);
  if (known) return known;
  const shape = {
    calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric',
  } as const;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: zone });
  } catch {
    made = new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: 'UTC' });
  }
  walls.set(zone, made);
  return made;
}
