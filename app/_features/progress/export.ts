/* Everything that is kept of a learner, as data. The one thing held back is the form of an exam that is still running:
 * it bears the keys of its questions, and is there once the exam is over. */
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
    sittings: learner.sittings.map((row) => {
      const acts = row.acts.map((act) => ({ ...act, value: parsed(act.value) }));
      const form = parsed(row.form) as Form;
      const { over } = foldSitting(form, row, acts, now);
      return { ...row, acts, form: over ? form : HELD_BACK };
    }),
  };
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
