/* Search for the learner who asks. */
import { db } from '#app/_server/db';
import { learnerId } from '#app/_server/session';
import { find, type Hit } from './find';

export async function search(query: string): Promise<Hit[]> {
  return find(query, await seenQuestions(await learnerId()));
}

async function seenQuestions(learner: string | undefined): Promise<Set<string>> {
  if (learner === undefined) return new Set();
  const rows = await db().attempt.findMany({
    where: { learnerId: learner, kind: 'quiz' }, select: { itemId: true }, distinct: ['itemId'],
  });
  return new Set(rows.map(({ itemId }) => itemId));
}
