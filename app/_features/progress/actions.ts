'use server';

/* What a learner may do with their progress besides earning it: start a lesson, count anew, delete everything. All are
 * plain form posts, so that they work without JavaScript. */
import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { lessons } from '#content';
import { db } from '#app/_server/db';
import { withLearner } from '#app/_server/guard';
import { control, labOf } from '#app/_server/labs';
import { forgetLearner } from '#app/_server/session';
import { RESET, STARTED } from './rules';

const lessonSlug = z.string().refine((slug) => lessons().some((each) => each.slug === slug), 'there is no such lesson');

const recordStart = withLearner(z.object({ lesson: lessonSlug }), async (learnerId, { lesson }) => {
  await db().event.create({ data: { id: randomUUID(), learnerId, kind: STARTED, lesson } });
});

export async function startLesson(form: FormData): Promise<void> {
  const slug = String(form.get('lesson'));
  await recordStart({ lesson: slug });
  const found = lessons().find((each) => each.slug === slug);
  redirect(found ? `/learn/${found.course}/${found.slug}` : '/');
}

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
  for (const { slug } of lessons()) await control('/control/delete', { lab: labOf(learnerId, slug) });
  await db().learner.delete({ where: { id: learnerId } });
});

/** Removes the labs, every row that carries the learner's id, and the cookie. */
export async function deleteEverything(): Promise<void> {
  const answer = await deleteRows({});
  if (!answer.ok) redirect('/progress?done=failed');
  await forgetLearner();
  redirect('/progress?done=deleted');
}
