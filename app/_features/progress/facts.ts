/* Everything that a learner did, read once for a page and handed to the folds: cards, streak, mastery, readiness and
 * history are computed from this and from nothing else. */
import { bankQuestion, blueprint, lesson } from '#content';
import { db } from '#app/_server/db';
import { UNDONE, type AnswerFact, type CardFacts, type EventFact, type ReviewFact } from '../cards/rules';
import type { Act } from '../days/streak';
import { dayOf, zoneAt, type ZoneChange } from '../days/study-day';
import { sittingFacts, type SittingFact } from '../exam/facts/rules';
import type { Form } from '../exam/form';
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
};

/** Kinds of events that are learning; the others look, change or take back. */
const STUDY_EVENTS = new Set(['lesson-started', 'task-solved']);
const ZONE_CHANGED = 'zone-changed';

type Row = { id: string; itemId: string; lesson: string; correct: boolean; at: Date };
type AttemptRow = Row & { kind: string; hintsUsed: number; solutionSeen: boolean };
type EventRow = EventFact & { detail: string | null };

export async function learnerFacts(learnerId: string | undefined): Promise<LearnerFacts> {
  const where = { learnerId: learnerId ?? '' };
  const [learner, attempts, events, reviews, sat] = await Promise.all([
    db().learner.findUnique({ where: { id: where.learnerId }, select: { timezone: true } }),
    db().attempt.findMany({ where, omit: { answer: true } }),
    db().event.findMany({ where }),
    db().review.findMany({ where }),
    satBy(where.learnerId),
  ]);
  return foldFacts(learner?.timezone ?? 'UTC', { attempts, events, reviews, sat });
}

/** What exams that are over say; an item that was left empty says nothing of what is known. */
async function satBy(learnerId: string): Promise<SittingFact[]> {
  const rows = await db().sitting.findMany({ where: { learnerId }, include: { acts: true } });
  const records = rows.map(({ id, exam, form, startedAt, endsAt, acts }) => ({
    id, exam, startedAt, endsAt, form: JSON.parse(form) as Form,
    acts: acts.map((act) => ({ ...act, value: act.value === null ? undefined : JSON.parse(act.value) as unknown })),
  }));
  return sittingFacts(records, new Date()).filter((fact) => fact.answered);
}

type Rows = { attempts: AttemptRow[]; events: EventRow[]; reviews: ReviewFact[]; sat: SittingFact[] };

function foldFacts(zone: string, { attempts, events, reviews, sat }: Rows): LearnerFacts {
  const changes = events.flatMap(zoneChangeOf);
  const zoneOf = (at: Date): string => zoneAt(at, changes, zone);
  const undone = new Set(events.filter((event) => event.kind === UNDONE).map((event) => event.itemId));
  const kept = reviews.filter((review) => !undone.has(review.id))
    .map(({ at, timezone }): Act => ({ at, day: dayOf(at, timezone) }));
  const other = [...attempts, ...sat, ...events.filter((event) => STUDY_EVENTS.has(event.kind))]
    .map(({ at }): Act => ({ at, day: dayOf(at, zoneOf(at)) }));
  return {
    zone, zoneOf,
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
