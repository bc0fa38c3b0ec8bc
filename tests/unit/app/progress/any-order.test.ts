// Any sequence of answers, reviews, undo, reset, travel and exams, on one device or on two that are merged, folds to
// the same progress in whatever order its rows arrive, as long as they keep their times.
import { expect, it } from 'vitest';
import { blueprint, bankQuestions, lessons } from '#content';
import { cardSources } from '#app/_features/cards/catalogue';
import { moreToday, queueOf } from '#app/_features/cards/queue';
import { foldDeck, type ReviewFact } from '#app/_features/cards/rules';
import { streakOf } from '#app/_features/days/streak';
import { dayOf } from '#app/_features/days/study-day';
import type { SittingFact } from '#app/_features/exam/facts/rules';
import { foldFacts, type AttemptRow, type EventRow } from '#app/_features/progress/fold-facts';
import { calendarOf, historyOf } from '#app/_features/progress/history';
import { masteryOf, weakest } from '#app/_features/progress/mastery';
import { outlineOf } from '#app/_features/progress/read';
import { readinessOf } from '#app/_features/progress/readiness';
import { foldCourse, nextUp } from '#app/_features/progress/rules';
import { diceOf, type Dice } from '#support/dice';

type Rows = { attempts: AttemptRow[]; events: EventRow[]; reviews: ReviewFact[]; sat: SittingFact[] };
const ZONES = ['Europe/Berlin', 'Asia/Tokyo', 'America/New_York'];
const START_MS = Date.UTC(2026, 9, 20, 5);
const HOUR_MS = 3_600_000;
const course = lessons();
const bank = bankQuestions();

function life(dice: Dice): Rows {
  const rows: Rows = { attempts: [], events: [], reviews: [], sat: [] };
  let zone = dice.pick(ZONES);
  for (let count = 0; count < 120; count += 1) {
    const at = new Date(START_MS + count * 7 * HOUR_MS + dice.below(7 * HOUR_MS));
    const lesson = dice.pick(course);
    const event = (kind: string, more: Partial<EventRow> = {}): EventRow =>
      ({ id: `e${count}`, kind, lesson: '', itemId: '', detail: null, at, ...more });
    const act = dice.below(12);
    if (act < 5) rows.attempts.push(attemptOf(dice, `a${count}`, lesson, at));
    else if (act < 8) {
      const cardId = `concept/${dice.pick(['lazy-loading', 'failover-steps', 'reach-a-cache'])}`;
      const rating = 1 + dice.below(4);
      rows.reviews.push({ id: `r${count}`, cardId, rating, source: 'cards', tookMs: 0, at, timezone: zone });
    } else if (act === 8 && rows.reviews.length > 0) {
      rows.events.push(event('review-undone', { itemId: dice.pick(rows.reviews).id }));
    } else if (act === 9) {
      rows.events.push(event('progress-reset', { lesson: dice.pick(['', lesson.slug, lesson.slug, lesson.slug]) }));
    } else if (act === 10) {
      const to = dice.pick(ZONES);
      rows.events.push(event('zone-changed', { detail: JSON.stringify({ from: zone, to }) }));
      zone = to;
    } else {
      const { id: itemId, objective, domain } = dice.pick(bank);
      rows.sat.push({
        sitting: `s${count}`, exam: 'short-mock', kind: 'question', itemId, lesson: '', domain, objective,
        contentHash: '', answered: true, correct: dice.below(3) > 0, guessed: false, at,
      });
    }
  }
  return rows;
}

function attemptOf(dice: Dice, id: string, lesson: (typeof course)[number], at: Date): AttemptRow {
  const common = {
    id, at, correct: dice.below(3) > 0, hintsUsed: dice.below(2), solutionSeen: dice.below(5) === 0,
  };
  const which = dice.below(3);
  const [exercise] = lesson.exercises;
  if (which === 0 && exercise !== undefined) {
    return { ...common, kind: 'exercise', itemId: exercise, lesson: lesson.slug };
  }
  if (which === 1) return { ...common, kind: 'quiz', itemId: dice.pick(bank).id, lesson: '' };
  return { ...common, kind: 'quiz', itemId: dice.pick(lesson.questions), lesson: lesson.slug };
}

function everything(rows: Rows) {
  const facts = foldFacts('Europe/Berlin', rows);
  const now = { at: new Date(START_MS + 121 * 7 * HOUR_MS), zone: 'Europe/Berlin' };
  const today = dayOf(now.at, now.zone);
  const deck = foldDeck(cardSources(facts.cards), facts.cards);
  const queue = queueOf(deck, now, moreToday(facts.cards.events, now, facts.zoneOf));
  const ids = (cards: typeof deck) => cards.map((card) => card.source.id);
  const mastery = masteryOf(facts.evidence, blueprint());
  const attempts = rows.attempts.map((row) => ({ ...row, contentHash: '' }));
  const progress = foldCourse(course.map(outlineOf), attempts, rows.events);
  return {
    deck: [...deck].sort((one, other) => (one.source.id < other.source.id ? -1 : 1)),
    due: ids(queue.due), fresh: ids(queue.fresh), soon: ids(queue.soon),
    streak: streakOf(facts.acts, { at: now.at, day: today }),
    mastery, weakest: weakest(mastery), readiness: readinessOf(facts.evidence, blueprint()),
    history: historyOf(facts.evidence, facts.reviews, today, 'day'), calendar: calendarOf(facts.acts, today, 13),
    progress, next: nextUp(progress)?.slug,
  };
}

const union = <Row extends { id: string }>(one: Row[], other: Row[]): Row[] =>
  [...new Map([...one, ...other].map((row) => [row.id, row])).values()];

it('folds to the same progress', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const dice = diceOf(seed);
    const rows = life(dice);
    const expected = everything(rows);
    const shuffled: Rows = {
      attempts: dice.shuffled(rows.attempts), events: dice.shuffled(rows.events),
      reviews: dice.shuffled(rows.reviews), sat: dice.shuffled(rows.sat),
    };
    expect({ seed, found: everything(shuffled) }).toEqual({ seed, found: expected });
    // Two devices, each with a part, some rows on both.
    const part = <Row>(all: Row[]): Row[] => dice.shuffled(all).filter(() => dice.below(3) > 0);
    const merged = <Row extends { id: string }>(all: Row[]): Row[] => {
      const one = part(all);
      return union(one, dice.shuffled(all.filter((row) => !one.includes(row) || dice.below(2) === 0)));
    };
    const both: Rows = {
      attempts: merged(rows.attempts), events: merged(rows.events), reviews: merged(rows.reviews),
      sat: dice.shuffled(rows.sat),
    };
    expect({ seed, found: everything(both) }).toEqual({ seed, found: expected });
  }
});

it('keeps the streak and the calendar over a reset, and starts knowledge and cards anew', () => {
  const rows = life(diceOf(7));
  const at = new Date(START_MS + 120.5 * 7 * HOUR_MS);
  const reset: EventRow = { id: 'reset', kind: 'progress-reset', lesson: '', itemId: '', detail: null, at };
  const [before, after] = [everything(rows), everything({ ...rows, events: [...rows.events, reset] })];
  expect(after.streak).toEqual(before.streak);
  expect(after.calendar).toEqual(before.calendar);
  expect(before.mastery.some((domain) => domain.items > 0)).toBe(true);
  expect(after.mastery.every((domain) => domain.items === 0)).toBe(true);
  expect(after.deck.every((card) => card.memory === undefined && !card.wanted)).toBe(true);
  expect(after.progress.every((lesson) => lesson.done === 0)).toBe(true);
});
