'use server';

/* What a learner may do with their progress besides earning it: start a lesson, count anew, delete everything. The last
 * two are plain form posts, so that they work without JavaScript. */
import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { lessons } from '#content';
import { db } from '#app/_server/db';
import { withLearner } from '#app/_server/guard';
import { labsBesideExams } from '#app/_server/lab-names';
import { control, labOf } from '#app/_server/labs';
import { forgetLearner } from '#app/_server/session';
import { labsOf, sittingsOf } from '../exam/store';
import { factsOf } from './read';
import { RESET, sinceReset, STARTED } from './rules';

const lessonSlug = z.string().refine((slug) => lessons().some((each) => each.slug === slug), 'there is no such lesson');

/** Said by the lab's page at the first command that a learner enters there: a visit alone starts nothing. */
export const beginLesson = withLearner(z.object({ lesson: lessonSlug }), async (learnerId, { lesson }) => {
  const { events } = await factsOf(learnerId, lesson);
  if (sinceReset(events, events).some((event) => event.kind === STARTED && event.lesson === lesson)) return;
  await db().event.create({ data: { id: randomUUID(), learnerId, kind: STARTED, lesson } });
});

const oneOrAll = z.object({ lesson: z.union([lessonSlug, z.literal('')]) });
const recordReset = withLearner(oneOrAll, async (learnerId, { lesson }) => {
  await db().event.create({ data: { id: randomUUID(), learnerId, kind: RESET, lesson } });
});

/** Counts anew from now on, for one lesson or (with an empty name) for all. The answers themselves are kept. */
export async function resetProgress(form: FormData): Promise<void> {
  const answer = await recordReset({ lesson: String(form.get('lesson') ?? '') });
  redirect(answer.ok ? '/progress?done=reset' : '/progress?done=failed');
}

const deleteRows = withLearner(z.object({}), async (learnerId) => {
  // The labs first: when they cannot go, nothing does, and the learner may try again.
  const labs = [...labsBesideExams(), ...labsOf(await sittingsOf(learnerId))];
  for (const lab of labs) await control('/control/delete', { lab: labOf(learnerId, lab) });
  await db().learner.delete({ where: { id: learnerId } });
});

/** Removes the labs, every row that carries the learner's id, and the cookie. */
export async function deleteEverything(): Promise<void> {
  const answer = await deleteRows({});
  if (!answer.ok) redirect('/progress?done=failed');
  await forgetLearner();
  redirect('/progress?done=deleted');
}
