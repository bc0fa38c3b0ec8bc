/* The one place that knows ts-fsrs. What a learner remembers of a card is folded from its ratings each time and stored
 * nowhere, so the order in which rows arrived, an undo or a reset cannot leave it wrong.
 *
 * The scheduler is given the study clock (days/study-day.ts) instead of UTC: its days are then the learner's days,
 * which start at 04:00. Intervals are spread a little (fuzz), by dice that are seeded with the card's id and the count
 * of its ratings: the same ratings always give the same day. */
import {
  createEmptyCard, fsrs, GenSeedStrategyWithCardId, Rating, State, StrategyMode, type Card, type Grade as FsrsGrade,
} from 'ts-fsrs';
import { dateOf, studyClock, type Day } from '../days/study-day';

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;
export const GRADES: readonly Grade[] = [1, 2, 3, 4];

/** A card was rated: by its learner, or by an answer that speaks for itself. */
export type Rated = {
  id: string; grade: Grade; at: Date; zone: string;
  /** Of a review: cards, or ports for the drill. */
  source?: string;
};
export type Phase = 'learning' | 'review' | 'relearning';
export type Memory = {
  phase: Phase;
  /** Of a card in steps of minutes: when it comes back. */
  dueAt: Date;
  /** Of a card in steps of days: on which study day. */
  dueDay: Day;
  /** Days until the chance to remember it is down to 90 %. */
  stability: number;
  /** 1 (easy) to 10. */
  difficulty: number;
  reps: number;
  lapses: number;
  ratedAt: Date;
};
export type Preview = { grade: Grade; /** `10 min`, `4 days`. */ interval: string };

type Kept = Card & { card_id: string };

const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: true, maximum_interval: 365 })
  .useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'));

const PHASES: Record<State, Phase> = {
  [State.New]: 'learning', [State.Learning]: 'learning', [State.Review]: 'review', [State.Relearning]: 'relearning',
};
const RATINGS: Record<Grade, FsrsGrade> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

/** Undefined for a card that was never rated. The order of `ratings` does not matter. */
export function memoryOf(cardId: string, ratings: readonly Rated[]): Memory | undefined {
  const last = inTime(ratings).at(-1);
  const card = foldCard(cardId, ratings);
  if (!last || !card.last_review) return undefined;
  const waitMs = card.due.getTime() - card.last_review.getTime();
  return {
    phase: PHASES[card.state],
    dueAt: new Date(last.at.getTime() + waitMs),
    dueDay: dateOf(card.due),
    stability: card.stability, difficulty: card.difficulty, reps: card.reps, lapses: card.lapses, ratedAt: last.at,
  };
}

/** What each grade would do now. */
export function previewsOf(cardId: string, ratings: readonly Rated[], now: { at: Date; zone: string }): Preview[] {
  const card = foldCard(cardId, ratings);
  const clock = notBefore(studyClock(now.at, now.zone), card);
  const found = scheduler.repeat(card, clock);
  return GRADES.map((grade) => {
    const next = found[RATINGS[grade]].card;
    return { grade, interval: intervalText(next.due.getTime() - clock.getTime(), next.scheduled_days) };
  });
}

/** The chance that the learner would remember it now, 0 to 1. */
export function recallNow(cardId: string, ratings: readonly Rated[], now: { at: Date; zone: string }): number {
  const card = foldCard(cardId, ratings);
  if (card.reps === 0) return 0;
  return scheduler.get_retrievability(card, notBefore(studyClock(now.at, now.zone), card), false);
}

export function inTime<Fact extends { id: string; at: Date }>(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));
}

function foldCard(cardId: string, ratings: readonly Rated[]): Kept {
  let card: Kept = { ...createEmptyCard(new Date(0)), card_id: cardId };
  for (const { grade, at, zone } of inTime(ratings)) {
    card = { ...scheduler.next(card, notBefore(studyClock(at, zone), card), RATINGS[grade]).card, card_id: cardId };
  }
  return card;
}

/** Clocks go back in autumn, and travellers fly west; a card's own time does not. */
function notBefore(clock: Date, card: Card): Date {
  return card.last_review && card.last_review > clock ? card.last_review : clock;
}

export function intervalText(ms: number, days: number): string {
  if (days === 0) {
    const minutes = Math.max(1, Math.round(ms / 60_000));
    return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
  }
  if (days < 45) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 30.4);
  return days < 335 ? `${months} months` : '1 year';
}
