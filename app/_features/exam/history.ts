/* What a learner has met before: which questions were seen and when, and which are missed. Read from attempts and from
 * sittings alike. */
import { bankQuestion, exercise } from '#content';
import { db } from '#app/_server/db';
import { missedOf, sittingFacts, type Answered } from './facts/rules';
import type { History } from './make-form';
import { sittingsOf, type Sat } from './store';

export async function historyOf(learnerId: string | undefined): Promise<History> {
  if (!learnerId) return { seen: {}, missed: [] };
  const [attempts, sittings] = await Promise.all([
    db().attempt.findMany({ where: { learnerId }, select: { itemId: true, correct: true, at: true } }),
    sittingsOf(learnerId),
  ]);
  return { seen: seenIn(attempts, sittings), missed: missedIn(attempts, sittings) };
}

function seenIn(attempts: Answered[], sittings: Sat[]): Record<string, number> {
  const seen: Record<string, number> = {};
  const meet = (id: string, at: Date): void => {
    seen[id] = Math.max(seen[id] ?? 0, at.getTime());
  };
  for (const { itemId, at } of attempts) meet(itemId, at);
  for (const { form, state, startedAt } of sittings) {
    for (const { id } of form.items) if (state.items[id]?.seen) meet(id, startedAt);
  }
  return seen;
}

/** Of the bank as it is today: exercises are for the lab exam, and what went away cannot be asked. */
function missedIn(attempts: Answered[], sittings: Sat[]): string[] {
  const facts = sittingFacts(sittings, new Date()).filter(({ kind }) => kind === 'question');
  const asked = [...attempts, ...facts].filter(({ itemId }) => bankQuestion(itemId) && !exercise(itemId));
  return missedOf(asked);
}
