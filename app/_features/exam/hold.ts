/* What an exam that is running holds back: outside the exam room, nothing may answer, explain or find its questions and
 * tasks until it is over. One door for every room that could. */
import { db } from '#app/_server/db';
import { LabError } from '#app/_server/labs';
import { runningSittingsOf } from './store';
import { QUESTION_HELD, TASK_HELD } from './hold-rules';

/** Ids of the questions and exercises in whatever this learner is sitting now. */
export async function heldBackOf(learnerId: string | undefined): Promise<ReadonlySet<string>> {
  const running = await runningSittingsOf(learnerId);
  return new Set(running.flatMap(({ form }) => form.items.map(({ id }) => id)));
}

export async function refuseHeldQuestion(learnerId: string, id: string): Promise<void> {
  if ((await heldBackOf(learnerId)).has(id)) throw new LabError('refused', QUESTION_HELD);
}

export async function refuseHeldTask(learnerId: string, id: string): Promise<void> {
  if ((await heldBackOf(learnerId)).has(id)) throw new LabError('refused', TASK_HELD);
}

/** Ids of questions that this learner has answered and may see now. */
export async function openlySeenBy(learnerId: string | undefined): Promise<Set<string>> {
  if (learnerId === undefined) return new Set();
  const where = { learnerId, kind: 'quiz' };
  const [rows, held] = await Promise.all([
    db().attempt.findMany({ where, select: { itemId: true }, distinct: ['itemId'] }),
    heldBackOf(learnerId),
  ]);
  return new Set(rows.map(({ itemId }) => itemId).filter((id) => !held.has(id)));
}
