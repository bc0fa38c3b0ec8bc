import { describe, expect, it } from 'vitest';
import { streakOf, type Act } from '#app/_features/days/streak';
import { addDays, dayOf } from '#app/_features/days/study-day';
import { diceOf } from '#support/dice';

const START = '2026-03-02';
/** An act at noon of the day so many days after the start. */
const on = (count: number, hour = 12): Act => {
  const day = addDays(START, count);
  return { day, at: new Date(Date.parse(day) + hour * 3_600_000) };
};
const days = (...counts: number[]) => counts.map((count) => on(count));
const run = (from: number, to: number) => days(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
const brief = (acts: Act[], now: Act) => {
  const { days: count, best, freezes, frozen, keptToday, toNextFreeze } = streakOf(acts, now);
  return [count, best, freezes, frozen.length, keptToday, toNextFreeze];
};

describe('a streak', () => {
  it.each([
    ['is nothing for somebody new', [], on(0), [0, 0, 0, 0, false, 7]],
    ['is one day after one act', days(0), on(0), [1, 1, 0, 0, true, 6]],
    ['counts a day once, however much was done', [...days(0), on(0, 13), on(0, 14)], on(0), [1, 1, 0, 0, true, 6]],
    ['is alive while today is not over', run(0, 2), on(3), [3, 3, 0, 0, false, 4]],
    ['ends when a day was missed and no freeze is there', run(0, 2), on(4), [0, 3, 0, 0, false, 7]],
    ['starts again after that', [...run(0, 2), ...days(4)], on(4), [1, 3, 0, 0, true, 6]],
    ['earns a freeze with the seventh day', run(0, 6), on(6), [7, 7, 1, 0, true, 7]],
    ['is bridged by it', run(0, 6), on(8), [7, 7, 0, 1, false, 7]],
    ['goes on after it, the frozen day not counted', [...run(0, 6), ...days(8)], on(8), [8, 8, 0, 1, true, 6]],
    ['ends when two days were missed and one freeze was there', run(0, 6), on(9), [0, 7, 0, 0, false, 7]],
    ['holds two freezes at most', run(0, 27), on(27), [28, 28, 2, 0, true, undefined]],
    ['is bridged over two days by two', [...run(0, 13), ...days(16)], on(16), [15, 15, 0, 2, true, 6]],
    ['earns anew after a freeze was used', [...run(0, 13), ...run(15, 21)], on(21), [21, 21, 2, 1, true, undefined]],
  ] as [string, Act[], Act, unknown[]][])('%s', (_, acts, now, expected) => {
    expect(brief(acts, now)).toEqual(expected);
  });

  it('does not lose a day to the date line', () => {
    // Monday evening in Los Angeles, Wednesday morning in Auckland: 13 hours later.
    const flown: Act[] = [['2026-06-02T03:00:00Z', 'America/Los_Angeles'], ['2026-06-02T20:00:00Z', 'Pacific/Auckland']]
      .map(([moment, zone]) => ({ at: new Date(moment), day: dayOf(new Date(moment), zone) }));
    expect(flown.map((act) => act.day)).toEqual(['2026-06-01', '2026-06-03']);
    expect(streakOf(flown, flown[1]).days).toBe(2);
    const stayed: Act[] = ['2026-06-02T03:00:00Z', '2026-06-03T13:00:00Z']
      .map((moment) => ({ at: new Date(moment), day: dayOf(new Date(moment), 'America/Los_Angeles') }));
    expect(stayed.map((act) => act.day)).toEqual(['2026-06-01', '2026-06-03']);
    expect(streakOf(stayed, stayed[1]).days).toBe(1);
  });

  it('does not gain a day by flying west, where a date comes twice', () => {
    const flown: Act[] = [['2026-06-02T20:00:00Z', 'Pacific/Auckland'], ['2026-06-03T15:00:00Z', 'America/Los_Angeles']]
      .map(([moment, zone]) => ({ at: new Date(moment), day: dayOf(new Date(moment), zone) }));
    expect(flown.map((act) => act.day)).toEqual(['2026-06-03', '2026-06-03']);
    expect(streakOf(flown, flown[1]).days).toBe(1);
  });

  it('is the same in whatever order the acts arrive, and agrees with counting by hand', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const dice = diceOf(seed);
      const kept = Array.from({ length: 40 }, (_, day) => day).filter(() => dice.below(8) > 0);
      const now = on(39, 20);
      const acts = kept.map((day) => on(day, 8 + dice.below(10)));
      const streak = streakOf(acts, now);
      expect(streakOf(dice.shuffled([...acts, ...acts]), now)).toEqual(streak);
      const { days: count, best, freezes } = streak;
      expect({ seed, days: count, best, freezes }).toEqual({ seed, ...byHand(kept, 39) });
    }
  });
});

/** Day by day with three counters, no gaps computed. */
function byHand(kept: number[], today: number): { days: number; best: number; freezes: number } {
  let [count, best, freezes] = [0, 0, 0];
  for (let day = kept[0] ?? today; day <= today; day += 1) {
    if (kept.includes(day)) {
      count += 1;
      if (count % 7 === 0) freezes = Math.min(2, freezes + 1);
      best = Math.max(best, count);
    } else if (day < today) {
      if (freezes > 0) freezes -= 1;
      else count = 0;
    }
  }
  return { days: count, best, freezes };
}
