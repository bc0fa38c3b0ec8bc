import {
  createEmptyCard, fsrs, GenSeedStrategyWithCardId, StrategyMode, type Card, type Grade as Theirs,
} from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { intervalText, memoryOf, previewsOf, recallNow, type Grade, type Rated } from '#app/_features/cards/memory';
import { dateOf, studyClock } from '#app/_features/days/study-day';
import { diceOf } from '#support/dice';

const rated = (grade: Grade, moment: string, zone = 'UTC'): Rated =>
  ({ id: moment, grade, at: new Date(moment), zone });

describe('what is remembered of a card', () => {
  it('is nothing before the first grade', () => {
    expect(memoryOf('concept/a', [])).toBeUndefined();
    expect(recallNow('concept/a', [], { at: new Date('2026-11-21T10:00:00Z'), zone: 'UTC' })).toBe(0);
  });

  it('begins with steps of minutes, which keep the real time', () => {
    const memory = memoryOf('concept/a', [rated(1, '2026-11-21T10:00:00.500Z', 'Asia/Tokyo')]);
    const dueAt = new Date('2026-11-21T10:01:00.500Z');
    expect(memory).toMatchObject({ phase: 'learning', reps: 1, lapses: 0, dueAt });
  });

  it('goes on in study days of the learner, not of Greenwich', () => {
    // Good twice: at 23:50 and 00:05 in Berlin, both of the study day 20 November.
    const ratings = ['2026-11-20T22:50:00Z', '2026-11-20T23:05:00Z'].map((moment) => rated(3, moment, 'Europe/Berlin'));
    const memory = memoryOf('concept/a', ratings);
    expect(memory).toMatchObject({ phase: 'review', reps: 2 });
    expect(memory?.dueDay).toBe('2026-11-22');
    // The same grades some hours later belong to the 21st.
    const later = ['2026-11-21T03:10:00Z', '2026-11-21T03:25:00Z'].map((moment) => rated(3, moment, 'Europe/Berlin'));
    expect(memoryOf('concept/a', later)?.dueDay).toBe('2026-11-23');
  });

  it('survives a clock that goes back and a flight to the west', () => {
    const ratings = [
      rated(3, '2026-10-25T00:50:00Z', 'Europe/Berlin'), rated(3, '2026-10-25T01:05:00Z', 'Europe/Berlin'),
      rated(2, '2026-10-25T01:30:00Z', 'Pacific/Honolulu'),
    ];
    const memory = memoryOf('concept/a', ratings);
    expect(memory?.stability).toBeGreaterThan(0);
    expect(memory && memory.dueDay > '2026-10-24').toBe(true);
  });

  it('counts a lapse and teaches it again', () => {
    const ratings = [rated(4, '2026-01-01T10:00:00Z'), rated(1, '2026-02-01T10:00:00Z')];
    expect(memoryOf('concept/a', ratings)).toMatchObject({ phase: 'relearning', lapses: 1, reps: 2 });
  });

  it('fades', () => {
    const ratings = [rated(4, '2026-01-01T10:00:00Z')];
    const chance = (moment: string) => recallNow('concept/a', ratings, { at: new Date(moment), zone: 'UTC' });
    expect(chance('2026-01-01T11:00:00Z')).toBe(1);
    expect(chance('2026-02-01T10:00:00Z')).toBeLessThan(chance('2026-01-10T10:00:00Z'));
  });
});

/** A card that is kept and moved on with each grade, as users of ts-fsrs do it. */
function stepByStep(cardId: string, ratings: Rated[]): Card {
  const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: true, maximum_interval: 365 })
    .useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'));
  let card: Card & { card_id: string } = { ...createEmptyCard(new Date(0)), card_id: cardId };
  for (const { grade, at, zone } of ratings) {
    const clock = studyClock(at, zone);
    card = { ...scheduler.repeat(card, clock)[grade as Theirs].card, card_id: cardId };
  }
  return card;
}

describe('folding', () => {
  it('equals the use of ts-fsrs step by step, previews included, in any order of arrival', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const dice = diceOf(seed);
      const cardId = `concept/${seed}`;
      const zone = dice.pick(['UTC', 'Asia/Kolkata', 'Europe/Berlin', 'America/New_York']);
      let ms = Date.UTC(2026, dice.below(12), 1 + dice.below(28), dice.below(24));
      const ratings: Rated[] = [];
      for (let count = dice.below(12) + 1; count > 0; count -= 1) {
        const at = new Date(ms);
        const grade = (1 + dice.below(4)) as Grade;
        const promised = previewsOf(cardId, ratings, { at, zone })[grade - 1].interval;
        ratings.push({ id: `r${ratings.length}`, grade, at, zone });
        const card = stepByStep(cardId, ratings);
        const memory = memoryOf(cardId, dice.shuffled(ratings));
        const { stability, difficulty, reps, lapses } = card;
        const dueDay = dateOf(card.due);
        expect({ seed, ...memory }).toMatchObject({ seed, stability, difficulty, reps, lapses, dueDay });
        const waitMs = card.due.getTime() - studyClock(at, zone).getTime();
        expect(memory?.dueAt.getTime()).toBe(ms + waitMs);
        expect({ seed, promised }).toEqual({ seed, promised: intervalText(waitMs, card.scheduled_days) });
        ms += 60_000 * (1 + dice.below(dice.pick([30, 3000, 60_000])));
      }
    }
  });

  it('spreads cards that were learned together over several days', () => {
    const days = Array.from({ length: 30 }, (_, at) => memoryOf(`concept/${at}`, [
      rated(4, '2026-01-01T10:00:00Z'), rated(3, '2026-01-16T10:00:00Z'),
    ])?.dueDay);
    expect(new Set(days).size).toBeGreaterThan(2);
  });
});

describe('an interval in words', () => {
  it.each([
    [20_000, 0, '1 min'], [60_000, 0, '1 min'], [600_000, 0, '10 min'], [7_200_000, 0, '2 h'], [0, 1, '1 day'],
    [0, 8, '8 days'], [0, 44, '44 days'], [0, 61, '2 months'], [0, 330, '11 months'], [0, 365, '1 year'],
  ])('%i ms and %i days is %s', (ms, days, text) => {
    expect(intervalText(ms, days)).toBe(text);
  });
});
