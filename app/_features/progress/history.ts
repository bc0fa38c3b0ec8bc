/* What was done when: answers and the share of right ones by day or week, and the calendar of acts. Pure. */
import { addDays, dayOf, daysBetween, weekOf, type Day } from '../days/study-day';
import type { Act } from '../days/streak';
import { ordered, type Evidence } from './evidence';

export type Span = 'day' | 'week';
export type Bar = {
  /** Its day, or the Monday of its week. */
  from: Day;
  answers: number;
  right: number;
  reviews: number;
  /** 0 to 100; undefined without answers. */
  percent: number | undefined;
};
export type CalendarWeek = { from: Day; days: { day: Day; acts: number; future: boolean }[] };

const BARS: Record<Span, number> = { day: 28, week: 26 };
const SPAN_DAYS: Record<Span, number> = { day: 1, week: 7 };

/** One bar for each day or week up to today, also the empty ones; from the first one with something in it, so that a
 *  newcomer does not see a month of nothing, but a week at least. */
export function historyOf(evidence: readonly Evidence[], reviews: readonly Act[], today: Day, span: Span): Bar[] {
  const startOf = (day: Day): Day => (span === 'week' ? weekOf(day) : day);
  const last = startOf(today);
  const dated = ordered(evidence).map((each) => ({ ...each, from: startOf(dayOf(each.at, each.zone)) }));
  const reviewed = reviews.map((act) => startOf(act.day));
  const starts = [...dated.map((each) => each.from), ...reviewed].filter((from) => from <= last).sort();
  const first = starts[0];
  if (first === undefined) return [];
  const known = Math.floor(daysBetween(first, last) / SPAN_DAYS[span]) + 1;
  const count = Math.min(BARS[span], Math.max(7, known));
  return Array.from({ length: count }, (_, at) => {
    const from = addDays(last, (at - count + 1) * SPAN_DAYS[span]);
    const mine = dated.filter((each) => each.from === from);
    const right = mine.filter((each) => each.correct).length;
    const percent = mine.length === 0 ? undefined : Math.round((100 * right) / mine.length);
    return { from, answers: mine.length, right, reviews: reviewed.filter((each) => each === from).length, percent };
  });
}

/** Weeks from Monday to Sunday, this one last. */
export function calendarOf(acts: readonly Act[], today: Day, weeks: number): CalendarWeek[] {
  const count = new Map<Day, number>();
  for (const { day } of acts) count.set(day, (count.get(day) ?? 0) + 1);
  const monday = weekOf(today);
  return Array.from({ length: weeks }, (_, at) => {
    const from = addDays(monday, (at - weeks + 1) * 7);
    const days = Array.from({ length: 7 }, (__, weekday) => {
      const day = addDays(from, weekday);
      return { day, acts: count.get(day) ?? 0, future: day > today };
    });
    return { from, days };
  });
}
