/* The cards of one learner now: the deck, today's queue, and the one card to show. */
import { randomUUID } from 'node:crypto';
import { bankQuestion, exercise, question } from '#content';
import { questionKey } from '#content/private';
import { db } from '#app/_server/db';
import { streakOf, type Streak } from '../days/streak';
import { dayOf } from '../days/study-day';
import { learnerFacts } from '../progress/facts';
import type { LearnerFacts } from '../progress/fold-facts';
import { reviewOf } from '../quiz/review';
import { orderFor, viewOf } from '../quiz/read';
import {
  cardSources, conceptOf, lessonLink, lessonTitle, partsOfId, portBack, portFront, portOf, topicOf,
} from './catalogue';
import { previewsOf, type Grade } from './memory';
import { leftToday, minutesFor, moreToday, nextCard, queueOf, type Now, type Queue } from './queue';
import { foldDeck, gradeOfHelp, UNDONE, type DeckCard } from './rules';
import type { CardView, Turn } from './view-model';

export type Today = {
  facts: LearnerFacts;
  deck: DeckCard[];
  queue: Queue;
  /** Cards that are still to be done today, and about how many minutes they take. */
  left: number;
  minutes: number;
  streak: Streak;
  /** The latest review of this study day that was given on the cards' page and not taken back. */
  lastReview: { id: string; cardId: string } | undefined;
  now: Now;
};

export async function today(learnerId: string | undefined, facts?: LearnerFacts): Promise<Today> {
  const known = facts ?? await learnerFacts(learnerId);
  const now: Now = { at: new Date(), zone: known.zone };
  const deck = foldDeck(cardSources(known.cards, known.heldBack), known.cards);
  const queue = queueOf(deck, now, moreToday(known.cards.events, now, known.zoneOf));
  const left = leftToday(queue);
  return {
    facts: known, deck, queue, now,
    left: left.length,
    minutes: minutesFor(left, known.cards.reviews),
    streak: streakOf(known.acts, { at: now.at, day: queue.today }),
    lastReview: lastReviewOf(known, queue.today),
  };
}

function lastReviewOf({ cards, zoneOf }: LearnerFacts, day: string): Today['lastReview'] {
  const undone = new Set(cards.events.filter((event) => event.kind === UNDONE).map((event) => event.itemId));
  const mine = cards.reviews.filter((review) => review.source === 'cards' && !undone.has(review.id)
    && dayOf(review.at, zoneOf(review.at)) === day);
  return mine.sort((one, other) => other.at.getTime() - one.at.getTime())[0];
}

/** The card to show: the one that the address names, as after an answer or an undo, or the next in the queue. */
export async function turnOf(
  learnerId: string | undefined, { deck, queue, now, facts }: Today, named: { card?: string; attempt?: string },
): Promise<Turn | undefined> {
  const answered = await answerOf(learnerId, named.attempt);
  const wanted = answered ? `question/${answered.itemId}` : named.card;
  const card = (wanted && cardNamed(deck, wanted)) || nextCard(queue, now);
  if (!card) return undefined;
  const mine = answered && card.source.id === wanted ? answered : undefined;
  // The grade that is about to be given stands in the place of what the answer says by itself.
  const ratings = card.ratings.filter((each) => each.id !== mine?.id);
  const view = await viewOfCard(learnerId, card, mine);
  if (!view) return undefined;
  return {
    card: view,
    review: mine ? reviewIdFor(mine.id, facts) : randomUUID(),
    previews: previewsOf(card.source.id, ratings, now),
    state: ratings.length === 0 ? 'new' : card.memory?.phase === 'review' ? 'review' : 'learning',
    ...suggestionFor(card, mine, facts),
  };
}

/** A question that was answered right elsewhere is not a card, but may be shown when it was just answered here. */
function cardNamed(deck: DeckCard[], id: string): DeckCard | undefined {
  return deck.find((card) => card.source.id === id && !card.suspended);
}

type AnsweredRow = { id: string; itemId: string; correct: boolean; at: Date; answer: string; contentHash: string };

async function answerOf(learnerId: string | undefined, attempt: string | undefined): Promise<AnsweredRow | undefined> {
  if (!learnerId || !attempt) return undefined;
  const row = await db().attempt.findFirst({ where: { id: attempt, learnerId, kind: 'quiz' } });
  // One that was reworded meanwhile is asked anew.
  return row && question(row.itemId)?.hash === row.contentHash ? row : undefined;
}

/** A grade that was taken back is given anew under the next id of the same answer. */
function reviewIdFor(attempt: string, { cards }: LearnerFacts): string {
  const count = cards.reviews.filter((review) => review.id.split('~')[0] === attempt).length;
  return count === 0 ? attempt : `${attempt}~${count}`;
}

function suggestionFor(
  card: DeckCard, answered: AnsweredRow | undefined, { cards }: LearnerFacts,
): { suggested?: Grade } {
  if (answered) return { suggested: answered.correct ? 3 : 1 };
  if (card.source.kind !== 'exercise') return {};
  const since = card.memory?.ratedAt.getTime() ?? 0;
  const { bare } = partsOfId(card.source.id);
  const solved = cards.answers.some((each) => each.kind === 'exercise' && each.itemId === bare && each.correct
    && each.at.getTime() > since);
  if (!solved) return {};
  const help = cards.events.filter((event) => event.itemId === bare && event.at.getTime() > since);
  const hintsUsed = help.filter((event) => event.kind === 'hint').length;
  const solutionSeen = help.some((event) => event.kind === 'solution-seen');
  return { suggested: gradeOfHelp({ hintsUsed, solutionSeen }) };
}

async function viewOfCard(
  learnerId: string | undefined, card: DeckCard, answered: AnsweredRow | undefined,
): Promise<CardView | undefined> {
  const { id, kind } = card.source;
  const { bare } = partsOfId(id);
  if (kind === 'concept') {
    const found = conceptOf(bare);
    if (!found) return undefined;
    const { front, back, sources } = found;
    return { id, kind, ...topicOf(found.objective), front, back, sources };
  }
  if (kind === 'port') {
    const port = portOf(bare);
    const { sources } = port ?? { sources: [] };
    return port && { id, kind, ...topicOf('ports'), front: portFront(port), back: portBack(port), sources };
  }
  return kind === 'question' ? questionView(learnerId, id, bare, answered) : exerciseView(id, bare);
}

async function questionView(
  learnerId: string | undefined, id: string, bare: string, answered: AnsweredRow | undefined,
): Promise<CardView | undefined> {
  const found = question(bare);
  const key = questionKey(bare);
  if (!found || !key) return undefined;
  const tries = await db().attempt.count({ where: { learnerId: learnerId ?? '', kind: 'quiz', itemId: bare } });
  const objective = bankQuestion(bare)?.objective;
  const about = objective ? topicOf(objective)
    : { topic: lessonTitle(found.lesson ?? ''), ...lessonLink(found.lesson) };
  return {
    id, kind: 'question', ...about,
    question: viewOf(found, orderFor(learnerId, found, tries)),
    ...(answered ? { answered: { attempt: answered.id, review: reviewOf(found, key, answered) } } : {}),
  };
}

function exerciseView(id: string, bare: string): CardView | undefined {
  const found = exercise(bare);
  const link = lessonLink(found?.lesson);
  if (!found || !link.lesson) return undefined;
  return {
    id, kind: 'exercise', topic: link.lesson.title, ...link, title: found.title,
    address: `${link.lesson.address}#exercise-${bare}`,
  };
}
