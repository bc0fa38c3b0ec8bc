/* Everything that is kept of a learner, as data. Held back is only what tells the questions of an exam that is
 * still running: its form, its seed and their ids. They are there once the exam is over. */
import { db } from '#app/_server/db';
import type { Form } from '../exam/form';
import { foldSitting } from '../exam/sitting/rules';

const HELD_BACK = 'This exam is still running. Its questions are in the export once it is over.';

export async function exportOf(learnerId: string, now: Date): Promise<object | null> {
  const byTime = { orderBy: { at: 'asc' } } as const;
  const learner = await db().learner.findUnique({
    where: { id: learnerId },
    include: {
      attempts: byTime, events: byTime, reviews: byTime,
      sittings: { orderBy: { startedAt: 'asc' }, include: { acts: byTime } },
    },
  });
  if (!learner) return null;
  return {
    ...learner,
    attempts: learner.attempts.map((row) => ({ ...row, answer: parsed(row.answer) })),
    sittings: learner.sittings.map((row) => sittingOut(row, now)),
  };
}

type ActRow = { id: string; kind: string; itemId: string; value: string | null; at: Date };
type Row = { id: string; seed: string; form: string; startedAt: Date; endsAt: Date; acts: ActRow[] };

/** While it runs, neither its seed nor an id says which questions it asks: acts name their place, from 1. */
export function sittingOut(row: Row, now: Date): object {
  const acts = row.acts.map((act) => ({ ...act, value: parsed(act.value) }));
  const form = parsed(row.form) as Form;
  if (foldSitting(form, row, acts, now).over) return { ...row, acts, form };
  const { seed: _seed, form: _form, ...open } = row;
  const places = new Map(form.items.map(({ id }, at) => [id, at + 1]));
  return {
    ...open, heldBack: HELD_BACK,
    acts: acts.map(({ itemId, ...act }) => ({ ...act, item: places.get(itemId) ?? 0 })),
  };
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
