/* The rows of a learner, folded into what cards, streak, mastery, readiness and history ask for. The order in which the
 * rows came does not matter; their times do. */
import { bankQuestion, blueprint, lesson } from '#content';
import { UNDONE, type AnswerFact, type CardFacts, type EventFact, type ReviewFact } from '../cards/rules';
import type { Act } from '../days/streak';
import { dayOf, zoneAt, type ZoneChange } from '../days/study-day';
import type { SittingFact } from '../exam/facts/rules';
import type { Evidence } from './evidence';
import { sinceReset } from './rules';

export type LearnerFacts = {
  zone: string;
  zoneOf: (at: Date) => string;
  cards: CardFacts;
  /** Answers that count after the resets. */
  evidence: Evidence[];
  /** Deliberate acts of learning: what keeps a streak and fills the calendar. A reset takes none of them away. */
  acts: Act[];
  /** Reviews that were not taken back. */
  reviews: Act[];
  /** Items of an exam that is running: their cards, which would explain them, wait until it is over. */
  heldBack: ReadonlySet<string>;
};

/** Kinds of events that are learning; the others look, change or take back. */
const STUDY_EVENTS = new Set(['lesson-started', 'task-solved']);
const ZONE_CHANGED = 'zone-changed';

export type AttemptRow = {
  id: string; itemId: string; lesson: string; correct: boolean; at: Date; kind: string; hintsUsed: number;
  solutionSeen: boolean;
};
export type EventRow = EventFact & { detail: string | null };
export type Rows = { attempts: AttemptRow[]; events: EventRow[]; reviews: ReviewFact[]; sat: SittingFact[] };

export function foldFacts(
  zone: string, { attempts, events, reviews, sat }: Rows, heldBack: ReadonlySet<string> = new Set(),
): LearnerFacts {
  const changes = events.flatMap(zoneChangeOf);
  const zoneOf = (at: Date): string => zoneAt(at, changes, zone);
  const undone = new Set(events.filter((event) => event.kind === UNDONE).map((event) => event.itemId));
  const kept = reviews.filter((review) => !undone.has(review.id))
    .map(({ at, timezone }): Act => ({ at, day: dayOf(at, timezone) }));
  const other = [...attempts, ...sat, ...events.filter((event) => STUDY_EVENTS.has(event.kind))]
    .map(({ at }): Act => ({ at, day: dayOf(at, zoneOf(at)) }));
  return {
    zone, zoneOf, heldBack,
    cards: {
      answers: [...attempts.map((row) => answerOf(row, zoneOf)), ...sat.map((fact) => satAnswerOf(fact, zoneOf))],
      reviews, events,
    },
    evidence: [
      ...sinceReset(attempts, events).map((row) => evidenceOf(row, zoneOf)),
      // An exam is part of no lesson: only a reset of everything takes it away.
      ...sinceReset(sat.map((fact) => ({ ...fact, lesson: '' })), events).map((fact) => satEvidenceOf(fact, zoneOf)),
    ],
    acts: [...other, ...kept],
    reviews: kept,
  };
}

function answerOf(row: AttemptRow, zoneOf: (at: Date) => string): AnswerFact {
  const { id, itemId, lesson: slug, correct, hintsUsed, solutionSeen, at } = row;
  const kind = row.kind === 'exercise' ? 'exercise' : 'question';
  return { id, kind, exam: false, itemId, lesson: slug, correct, hintsUsed, solutionSeen, at, zone: zoneOf(at) };
}

function evidenceOf(row: AttemptRow, zoneOf: (at: Date) => string): Evidence {
  const { id, itemId, correct, at } = row;
  const asked = row.kind === 'exercise' ? undefined : bankQuestion(itemId);
  const source = row.kind === 'exercise' ? 'exercise' : asked ? 'bank' : 'quiz';
  return {
    id, source, itemId, correct, at, zone: zoneOf(at),
    objectives: asked ? [asked.objective] : objectivesOf(row.lesson),
  };
}

const satId = ({ sitting, itemId }: SittingFact): string => `${sitting}:${itemId}`;

function satAnswerOf(fact: SittingFact, zoneOf: (at: Date) => string): AnswerFact {
  const { kind, itemId, correct, at } = fact;
  return {
    id: satId(fact), kind, exam: true, itemId, lesson: '', correct, hintsUsed: 0, solutionSeen: false, at,
    zone: zoneOf(at),
  };
}

function satEvidenceOf(fact: SittingFact, zoneOf: (at: Date) => string): Evidence {
  const { itemId, correct, at, objective, kind } = fact;
  return {
    id: satId(fact), source: kind === 'exercise' ? 'exercise' : 'exam', itemId, correct, at, zone: zoneOf(at),
    objectives: [objective],
  };
}

/** Those that a lesson teaches: its own questions have none of their own. */
export function objectivesOf(slug: string): string[] {
  if (slug === '' || !lesson(slug)) return [];
  return blueprint().objectives.filter((each) => each.lesson === slug).map((each) => each.id);
}

function zoneChangeOf({ kind, detail, at }: EventRow): ZoneChange[] {
  if (kind !== ZONE_CHANGED) return [];
  try {
    const said: unknown = JSON.parse(detail ?? 'null');
    if (typeof said !== 'object' || said === null || !('from' in said) || !('to' in said)) return [];
    return typeof said.from === 'string' && typeof said.to === 'string' ? [{ at, from: said.from, to: said.to }] : [];
  } catch {
    return [];
  }
}
