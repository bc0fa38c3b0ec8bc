/* Search for the learner who asks. Questions of an exam that is running are not found until it is over. */
import { openlySeenBy } from '#app/_features/exam/hold';
import { learnerId } from '#app/_server/session';
import { find, type Hit } from './find';

export async function search(query: string): Promise<Hit[]> {
  return find(query, await openlySeenBy(await learnerId()));
}
