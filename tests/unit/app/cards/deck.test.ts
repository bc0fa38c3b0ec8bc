import { describe, expect, it } from 'vitest';
import { minutesFor, moreToday, nextCard, queueOf, type Now } from '#app/_features/cards/queue';
import {
  cardIdOf, dueDayOf, foldDeck, type AnswerFact, type CardFacts, type EventFact, type ReviewFact, type Source,
} from '#app/_features/cards/rules';
import { diceOf, type Dice } from '#support/dice';

const ZONE = 'Europe/London';
const START_MS = Date.UTC(2026, 10, 16, 9);
/** So many minutes after Monday nine o'clock. */
const at = (minutes: number) => new Date(START_MS + minutes * 60_000);
const DAY = 24 * 60;
const now = (minutes: number): Now => ({ at: at(minutes), zone: ZONE });

const concepts = Array.from({ length: 12 }, (_, rank): Source =>
  ({ id: cardIdOf('concept', `c${String(rank).padStart(2, '0')}`), kind: 'concept', lesson: '', rank }));
const question: Source = { id: 'question/q1', kind: 'question', lesson: 'strings', rank: 0 };
const exercise: Source = { id: 'exercise/e1', kind: 'exercise', lesson: 'strings', rank: 0 };
const sources = [...concepts, question, exercise];

const answer = (id: string, minutes: number, more: Partial<AnswerFact> = {}): AnswerFact => ({
  id, kind: 'question', exam: false, itemId: 'q1', lesson: 'strings', correct: false, hintsUsed: 0, solutionSeen: false,
  at: at(minutes), zone: ZONE, ...more,
});
const review = (id: string, cardId: string, rating: number, minutes: number, tookMs = 0): ReviewFact =>
  ({ id, cardId, rating, source: 'cards', tookMs, at: at(minutes), timezone: ZONE });
const event = (kind: string, itemId: string, minutes: number, lesson = ''): EventFact =>
  ({ id: `${kind} ${itemId} ${minutes}`, kind, itemId, lesson, at: at(minutes) });
const facts = (some: Partial<CardFacts>): CardFacts => ({ answers: [], reviews: [], events: [], ...some });
const cardOf = (id: string, some: Partial<CardFacts>) =>
  foldDeck(sources, facts(some)).find((card) => card.source.id === id);

describe('what becomes a card', () => {
  it('is every concept, and no question or exercise before a miss', () => {
    expect(foldDeck(sources, facts({})).map((card) => card.source.id)).toEqual(concepts.map((each) => each.id));
  });

  it.each([
    ['a wrong answer', 'question/q1', { answers: [answer('a', 0)] }, [1]],
    ['two wrong answers', 'question/q1', { answers: [answer('a', 0), answer('b', 5)] }, [1, 1]],
    ['an exercise solved with hints', 'exercise/e1',
      { answers: [answer('a', 0, { kind: 'exercise', itemId: 'e1', correct: true, hintsUsed: 2 })] }, [2]],
    ['an exercise solved with the solution', 'exercise/e1',
      { answers: [answer('a', 0, { kind: 'exercise', itemId: 'e1', correct: true, solutionSeen: true })] }, [1]],
    ['an exercise that failed in an exam', 'exercise/e1',
      { answers: [answer('a', 0, { kind: 'exercise', itemId: 'e1', exam: true })] }, [1]],
    ['a question that was asked for', 'question/q1', { events: [event('card-made', 'q1', 0)] }, []],
    ['a card that was asked for by its own id', 'question/q1', { events: [event('card-made', 'question/q1', 0)] }, []],
  ] as [string, string, Partial<CardFacts>, number[]][])('is %s, rated by what happened', (_, id, some, grades) => {
    const card = cardOf(id, some);
    expect(card?.ratings.map((each) => each.grade)).toEqual(grades);
    expect(card?.wanted).toBe(true);
  });

  it.each([
    ['a right answer', { answers: [answer('a', 0, { correct: true })] }],
    ['an exercise solved unaided, helped later', { answers: [
      answer('a', 0, { kind: 'exercise', itemId: 'e1', correct: true }),
      answer('b', 9, { kind: 'exercise', itemId: 'e1', correct: true, hintsUsed: 1 }),
    ] }],
    ['an exercise solved in an exam',
      { answers: [answer('a', 0, { kind: 'exercise', itemId: 'e1', exam: true, correct: true })] }],
    ['a Check of an exercise that failed', { answers: [answer('a', 0, { kind: 'exercise', itemId: 'e1' })] }],
    ['an answer of an exercise with the question\'s id', { answers: [answer('a', 0, { kind: 'exercise' })] }],
    ['a miss before the lesson was reset',
      { answers: [answer('a', 0)], events: [event('progress-reset', '', 1, 'strings')] }],
    ['a miss before everything was reset', { answers: [answer('a', 0)], events: [event('progress-reset', '', 1)] }],
  ] as [string, Partial<CardFacts>][])('is not %s', (_, some) => {
    expect(foldDeck(sources, facts(some))).toHaveLength(concepts.length);
  });

  it('is still a miss after another lesson was reset', () => {
    expect(cardOf('question/q1', { answers: [answer('a', 0)], events: [event('progress-reset', '', 1, 'other')] }))
      .toBeDefined();
  });
});

describe('grades', () => {
  it('of an answer given on the cards\' page are those of its review alone', () => {
    const answers = [answer('a', 0), answer('b', DAY)];
    const card = cardOf('question/q1', { answers, reviews: [review('b', 'question/q1', 2, DAY + 1)] });
    expect(card?.ratings.map((each) => each.grade)).toEqual([1, 2]);
  });

  it('can be taken back, and given again for the same answer', () => {
    const answers = [answer('a', 0), answer('b', DAY)];
    const reviews = [review('b', 'question/q1', 2, DAY + 1)];
    const events = [event('review-undone', 'b', DAY + 2)];
    expect(cardOf('question/q1', { answers, reviews, events })?.ratings.map((each) => each.grade)).toEqual([1]);
    reviews.push(review('b~1', 'question/q1', 4, DAY + 3));
    expect(cardOf('question/q1', { answers, reviews, events })?.ratings.map((each) => each.grade)).toEqual([1, 4]);
  });

  it('that are none are not counted', () => {
    expect(cardOf('concept/c00', { reviews: [review('a', 'concept/c00', 5, 0)] })?.ratings).toEqual([]);
  });

  it('of a concept outlive the reset of a lesson, not that of everything', () => {
    const reviews = [review('a', 'concept/c00', 3, 0)];
    const after = (lesson: string) =>
      cardOf('concept/c00', { reviews, events: [event('progress-reset', '', 1, lesson)] });
    expect(after('strings')?.ratings).toHaveLength(1);
    expect(after('')?.memory).toBeUndefined();
  });
});

describe('today', () => {
  it('offers ten new cards in their order, and nothing else to a newcomer', () => {
    const queue = queueOf(foldDeck(sources, facts({})), now(0));
    expect(queue.due).toEqual([]);
    expect(queue.fresh.map((card) => card.source.rank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(queue.waiting).toBe(2);
  });

  it('counts those met today, until four in the morning', () => {
    const reviews = [review('a', 'concept/c00', 4, 0), review('b', 'concept/c01', 4, 1)];
    const deck = foldDeck(sources, facts({ reviews }));
    expect(queueOf(deck, now(2)).fresh).toHaveLength(8);
    expect(queueOf(deck, now(19 * 60 - 1)).fresh).toHaveLength(8);
    expect(queueOf(deck, now(19 * 60)).fresh).toHaveLength(10);
  });

  it('does not count what the ports drill has rated', () => {
    const reviews = [{ ...review('a', 'concept/c00', 4, 0), source: 'ports' }];
    expect(queueOf(foldDeck(sources, facts({ reviews })), now(2)).fresh).toHaveLength(10);
  });

  it('offers ten more when asked, for today', () => {
    const events = [event('cards-more', '', 60)];
    const more = (minutes: number) => moreToday(events, now(minutes), () => ZONE);
    expect([more(61), more(DAY + 61)]).toEqual([10, 0]);
    expect(queueOf(foldDeck(sources, facts({})), now(61), 10)).toMatchObject({ waiting: 0 });
  });

  it('does not hold misses back and asks them before what is new', () => {
    const reviews = concepts.slice(0, 10).map((each, count) => review(`r${count}`, each.id, 4, count));
    const deck = foldDeck(sources, facts({ reviews, answers: [answer('a', 20)] }));
    const queue = queueOf(deck, now(30));
    expect(queue.due.map((card) => card.source.id)).toEqual(['question/q1']);
    expect(nextCard(queue, now(30))?.source.id).toBe('question/q1');
  });

  it('takes a card that comes back within twenty minutes when nothing else is left, and waits for a later one', () => {
    const deck = foldDeck([concepts[0]], facts({ reviews: [review('a', 'concept/c00', 3, 0)] }));
    const queue = queueOf(deck, now(1));
    expect(queue.soon.map((card) => card.memory?.dueAt)).toEqual([at(10)]);
    expect(nextCard(queue, now(1))?.source.id).toBe('concept/c00');
    const patient = queueOf(deck, now(-11));
    expect(nextCard(patient, now(-11))).toBeUndefined();
  });

  it('shows a card again on its study day from 04:00 on, at whatever hour it was graded', () => {
    const reviews = [review('a', 'concept/c00', 3, 14 * 60), review('b', 'concept/c00', 3, 14 * 60 + 11)];
    const deck = foldDeck([concepts[0]], facts({ reviews }));
    expect(dueDayOf(deck[0], ZONE)).toBe('2026-11-18');
    const due = (minutes: number) => queueOf(deck, now(minutes)).due.length;
    expect([due(DAY), due(DAY + 19 * 60 - 1), due(DAY + 19 * 60)]).toEqual([0, 0, 1]);
  });

  it('leaves out what is put aside, until it is taken back', () => {
    const events = [event('card-suspended', 'concept/c00', 1)];
    const fresh = () => queueOf(foldDeck(sources, facts({ events })), now(9)).fresh.map((card) => card.source.id);
    expect(fresh()).not.toContain('concept/c00');
    events.push(event('card-resumed', 'concept/c00', 2));
    expect(fresh()).toContain('concept/c00');
  });

  it('says how many minutes it takes, by the learner\'s own pace once that is known', () => {
    const deck = foldDeck(sources, facts({})).slice(0, 8);
    expect(minutesFor([], [])).toBe(0);
    expect(minutesFor(deck, [])).toBe(2);
    const slow = [1, 2, 3, 4, 5].map((count) => review(`r${count}`, 'concept/c11', 3, count, 60_000));
    expect(minutesFor(deck, slow)).toBe(12);
  });
});

function anyFacts(dice: Dice): CardFacts {
  const some = facts({});
  for (let minute = 0; minute < 40; minute += 1) {
    const when = minute * 300 + dice.below(200);
    const act = dice.below(9);
    if (act < 3) {
      const kind = dice.pick(['question', 'exercise'] as const);
      some.answers.push(answer(`a${minute}`, when, {
        kind, itemId: kind === 'question' ? 'q1' : 'e1', correct: dice.below(2) === 0, hintsUsed: dice.below(2),
        solutionSeen: dice.below(4) === 0, exam: dice.below(4) === 0,
      }));
    } else if (act < 6) {
      const spoken = dice.pick([undefined, ...some.answers.filter((each) => each.kind === 'question')]);
      const cardId = spoken ? 'question/q1' : dice.pick(sources).id;
      some.reviews.push(review(spoken ? `${spoken.id}~${minute}` : `r${minute}`, cardId, 1 + dice.below(4), when));
    } else if (act === 6 && some.reviews.length > 0) {
      some.events.push(event('review-undone', dice.pick(some.reviews).id, when));
    } else if (act === 7) {
      some.events.push(event('progress-reset', '', when, dice.pick(['', 'strings', 'other'])));
    } else {
      some.events.push(event(dice.pick(['card-made', 'card-suspended', 'card-resumed']), dice.pick(sources).id, when));
    }
  }
  return some;
}

describe('any sequence of answers, reviews, undo, reset and merge', () => {
  it('folds to the same deck and the same day in any order of arrival that keeps its times', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const dice = diceOf(seed);
      const some = anyFacts(dice);
      const when = now(13_000);
      const deck = foldDeck(sources, some);
      const ids = (cards: { source: Source }[]) => cards.map((card) => card.source.id);
      for (let round = 0; round < 4; round += 1) {
        // Two devices that share a part: each row comes from one or from both, in any order.
        const merged = <Fact>(rows: Fact[]) => dice.shuffled([...rows, ...rows.filter(() => dice.below(2) === 0)]);
        const again = foldDeck(dice.shuffled(sources), {
          answers: merged(some.answers), reviews: merged(some.reviews), events: merged(some.events),
        });
        const inOrder = [...again].sort((one, other) =>
          sources.indexOf(one.source) - sources.indexOf(other.source));
        expect({ seed, deck: inOrder }).toEqual({ seed, deck });
        const [one, other] = [queueOf(deck, when), queueOf(again, when)];
        const all = ({ due, fresh, soon }: typeof one) => [ids(due), ids(fresh), ids(soon)];
        expect(all(other)).toEqual(all(one));
      }
    }
  });

  it('is as if what was undone had never been', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const some = anyFacts(diceOf(seed));
      const undone = new Set(some.events.filter((each) => each.kind === 'review-undone').map((each) => each.itemId));
      // Reviews with an answer of their own still speak for it, so only the others are left out here.
      const never = some.reviews.filter((each) => !undone.has(each.id) || each.id.includes('~'));
      expect({ seed, deck: foldDeck(sources, { ...some, reviews: never }) })
        .toEqual({ seed, deck: foldDeck(sources, some) });
    }
  });
});
