/* What there is to do today, and in which order. Pure.
 *
 * First what is being learned and due by the minute, then what is due by the day, longest overdue first, then new
 * cards: ten a day, so that there are not a hundred reviews a week later. Misses are not held back. */
import { dayOf, type Day } from '../days/study-day';
import type { CardKind, DeckCard, EventFact, ReviewFact } from './rules';
import { MORE } from './rules';

export type Now = { at: Date; zone: string };
export type Queue = {
  today: Day;
  /** Due now, in order: the first is the card to show. */
  due: DeckCard[];
  /** New cards that may come today, in order, after those due. */
  fresh: DeckCard[];
  /** Shown today and coming back in some minutes. */
  soon: DeckCard[];
  /** New cards that wait for another day. */
  waiting: number;
};

export const NEW_A_DAY = 10;
/** A card that comes back in so short a time may be taken at once when nothing else is left. */
export const AHEAD_MS = 20 * 60_000;

export function queueOf(deck: readonly DeckCard[], now: Now, more = 0): Queue {
  const today = dayOf(now.at, now.zone);
  const live = deck.filter((card) => !card.suspended);
  const due = live.filter((card) => isDue(card, now, today)).sort(byUrgency);
  const soon = live.filter((card) => isSoon(card, now, today))
    .sort((one, other) => dueMs(one) - dueMs(other) || byId(one, other));
  const untouched = live.filter((card) => !card.memory && !card.wanted).sort(byRank);
  const metToday = deck.filter((card) => !card.wanted && metOn(card) === today).length;
  const fresh = untouched.slice(0, Math.max(0, NEW_A_DAY + more - metToday));
  return { today, due, fresh, soon, waiting: untouched.length - fresh.length };
}

/** How many more new cards the learner asked for today. */
export function moreToday(events: readonly EventFact[], now: Now, zoneOf: (at: Date) => string): number {
  const today = dayOf(now.at, now.zone);
  const asked = events.filter((event) => event.kind === MORE && dayOf(event.at, zoneOf(event.at)) === today);
  return NEW_A_DAY * asked.length;
}

/** The card to show: what is due, then what is new, then what comes back so soon that waiting is no use. */
export function nextCard(queue: Queue, now: Now): DeckCard | undefined {
  const ahead = queue.soon[0];
  return queue.due[0] ?? queue.fresh[0] ?? (ahead && dueMs(ahead) - now.at.getTime() <= AHEAD_MS ? ahead : undefined);
}

export const leftToday = (queue: Queue): DeckCard[] => [...queue.due, ...queue.fresh, ...queue.soon];

const USUAL_S: Record<CardKind, number> = { concept: 15, port: 8, question: 45, exercise: 300 };
const TOOK_MAX_MS = 120_000;
/** Below this the usual time is a better guess than the learner's own. */
const OWN_TIMES_MIN = 5;

/** Whole minutes for these cards, by the learner's own pace once there is one; never 0 while there is something. */
export function minutesFor(cards: readonly DeckCard[], reviews: readonly ReviewFact[]): number {
  const kindOf = (cardId: string) => cardId.slice(0, cardId.indexOf('/'));
  const secondsOf = (kind: CardKind): number => {
    const own = reviews.filter((review) => review.tookMs > 0 && kindOf(review.cardId) === kind)
      .map((review) => Math.min(TOOK_MAX_MS, review.tookMs)).sort((one, other) => one - other);
    const median = own[Math.floor(own.length / 2)];
    // Reading the answer and grading takes about as long again as a third of the thinking.
    return own.length < OWN_TIMES_MIN || median === undefined ? USUAL_S[kind] : 4 + (median / 1000) * 1.33;
  };
  const kinds: CardKind[] = ['concept', 'port', 'question', 'exercise'];
  const seconds = kinds.reduce((sum, kind) => {
    const count = cards.filter((card) => card.source.kind === kind).length;
    return count === 0 ? sum : sum + count * secondsOf(kind);
  }, 0);
  return Math.ceil(seconds / 60);
}

function isDue({ memory, wanted }: DeckCard, now: Now, today: Day): boolean {
  if (!memory) return wanted;
  return memory.phase === 'review' ? memory.dueDay <= today : memory.dueAt <= now.at;
}

function isSoon({ memory }: DeckCard, now: Now, today: Day): boolean {
  if (!memory || memory.phase === 'review' || memory.dueAt <= now.at) return false;
  return dayOf(memory.dueAt, now.zone) <= today;
}

/** When it was new on the cards' page: what the ports drill brings does not take the place of new cards. */
function metOn(card: DeckCard): Day | undefined {
  const first = card.ratings[0];
  return first?.source === 'ports' ? undefined : first && dayOf(first.at, first.zone);
}

const dueMs = ({ memory }: DeckCard): number => memory?.dueAt.getTime() ?? 0;

function byUrgency(one: DeckCard, other: DeckCard): number {
  return placeOf(one) - placeOf(other) || dueMs(one) - dueMs(other) || byId(one, other);
}

/** Steps of minutes first, then days, then wanted cards that nobody has rated. */
function placeOf({ memory }: DeckCard): number {
  if (!memory) return 2;
  return memory.phase === 'review' ? 1 : 0;
}

const byRank = (one: DeckCard, other: DeckCard): number => one.source.rank - other.source.rank || byId(one, other);
const byId = (one: DeckCard, other: DeckCard): number => (one.source.id < other.source.id ? -1 : 1);
