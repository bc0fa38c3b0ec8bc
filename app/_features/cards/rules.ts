/* Cards, folded from what a learner did. Pure; nothing of it is stored but the grades themselves.
 *
 * A concept or a port of the course is a card for everybody. A question becomes one when it was answered wrong, an
 * exercise when it was solved with help or failed in an exam, and either when the learner asked for it. Such a miss
 * rates its card, too: a wrong answer and a looked-up solution as Again, hints as Hard. */
import { dayOf, type Day } from '../days/study-day';
import { RESET } from '../progress/rules';
import { inTime, memoryOf, type Grade, type Memory, type Rated } from './memory';

export type CardKind = 'concept' | 'port' | 'question' | 'exercise';
/** What may become a card, as far as these rules care. */
export type Source = {
  /** `concept/lazy-loading-miss`. */
  id: string;
  kind: CardKind;
  /** The slug of its lesson, for questions and exercises. */
  lesson: string;
  /** Its place among the cards that nobody has seen yet: small ones come first. */
  rank: number;
};
export type AnswerFact = {
  id: string;
  kind: 'question' | 'exercise';
  /** Given in an exam, where there is no help and no second try. */
  exam: boolean;
  itemId: string;
  lesson: string;
  correct: boolean;
  hintsUsed: number;
  solutionSeen: boolean;
  at: Date;
  zone: string;
};
export type ReviewFact = {
  id: string; cardId: string; rating: number; source: string; tookMs: number; at: Date; timezone: string;
};
export type EventFact = { id: string; kind: string; lesson: string; itemId: string; at: Date };
export type CardFacts = { answers: AnswerFact[]; reviews: ReviewFact[]; events: EventFact[] };

export type DeckCard = {
  source: Source;
  ratings: Rated[];
  /** Undefined: never rated. */
  memory: Memory | undefined;
  suspended: boolean;
  /** It is there because something went wrong or because the learner asked, not because it is in the course. */
  wanted: boolean;
};

export const UNDONE = 'review-undone';
export const MADE = 'card-made';
export const SUSPENDED = 'card-suspended';
export const RESUMED = 'card-resumed';
export const MORE = 'cards-more';

export const cardIdOf = (kind: CardKind, id: string): string => `${kind}/${id}`;

export function foldDeck(sources: readonly Source[], facts: CardFacts): DeckCard[] {
  const answers = groupBy(distinct(facts.answers), (each) => cardIdOf(each.kind, each.itemId));
  const reviews = groupBy(distinct(facts.reviews), (each) => each.cardId);
  const events = distinct(facts.events);
  const undone = new Set(events.filter((event) => event.kind === UNDONE).map((event) => event.itemId));
  const about = groupBy(events.filter((event) => event.itemId !== ''), (event) => event.itemId);
  const resets = events.filter((event) => event.kind === RESET);
  return sources.flatMap((source) => {
    const since = resets.filter((event) => event.lesson === '' || event.lesson === source.lesson)
      .reduce((latest, event) => Math.max(latest, event.at.getTime()), Number.NEGATIVE_INFINITY);
    const counts = (fact: { at: Date }) => fact.at.getTime() > since;
    const bareId = source.id.slice(source.id.indexOf('/') + 1);
    const mine = {
      answers: (answers.get(source.id) ?? []).filter(counts),
      reviews: (reviews.get(source.id) ?? []).filter(counts),
      events: [...about.get(source.id) ?? [], ...about.get(bareId) ?? []].filter(counts),
    };
    const card = foldOne(source, mine, undone);
    return card ? [card] : [];
  });
}

function foldOne(source: Source, facts: CardFacts, undone: ReadonlySet<string>): DeckCard | undefined {
  const misses = missesOf(source, facts.answers);
  const wanted = misses.length > 0 || facts.events.some((event) => event.kind === MADE);
  const ofCourse = source.kind === 'concept' || source.kind === 'port';
  if (!ofCourse && !wanted) return undefined;
  // An answer given on the cards' page is rated there: its review bears its id, and speaks for it.
  const spoken = new Set(facts.reviews.map((review) => review.id.split('~')[0]));
  const given = facts.reviews.filter((review) => !undone.has(review.id) && isGrade(review.rating))
    .map(({ id, rating, at, timezone, source: from }): Rated =>
      ({ id, grade: rating as Grade, at, zone: timezone, source: from }));
  const ratings = inTime([...misses.filter((miss) => !spoken.has(miss.id)), ...given]);
  const switched = inTime(facts.events.filter((event) => event.kind === SUSPENDED || event.kind === RESUMED)).at(-1);
  return {
    source, ratings, memory: memoryOf(source.id, ratings), suspended: switched?.kind === SUSPENDED, wanted,
  };
}

function missesOf(source: Source, answers: readonly AnswerFact[]): Rated[] {
  const rate = ({ id, at, zone }: AnswerFact, grade: Grade): Rated => ({ id, grade, at, zone });
  if (source.kind === 'question') return answers.filter((each) => !each.correct).map((each) => rate(each, 1));
  if (source.kind !== 'exercise') return [];
  const failed = answers.filter((each) => each.exam && !each.correct).map((each) => rate(each, 1));
  const first = inTime(answers.filter((each) => each.correct && !each.exam))[0];
  const grade = first && gradeOfHelp(first);
  return first && grade && grade !== 3 ? [...failed, rate(first, grade)] : failed;
}

/** Unaided is Good, with hints Hard, with the solution Again. */
export function gradeOfHelp({ hintsUsed, solutionSeen }: { hintsUsed: number; solutionSeen: boolean }): Grade {
  return solutionSeen ? 1 : hintsUsed > 0 ? 2 : 3;
}

const isGrade = (value: number): boolean => value === 1 || value === 2 || value === 3 || value === 4;

/** The same row may have come twice, as after a merge of two devices. */
export function distinct<Fact extends { id: string }>(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

function groupBy<Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => string): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

/** When the card comes back, as a study day of the learner. */
export function dueDayOf(card: DeckCard, zone: string): Day | undefined {
  if (!card.memory) return undefined;
  return card.memory.phase === 'review' ? card.memory.dueDay : dayOf(card.memory.dueAt, zone);
}
