/* Everything that a learner did, read once for a page and handed to the folds: cards, streak, mastery, readiness and
 * history are computed from this and from nothing else. */
import { db } from '#app/_server/db';
import { sittingFacts } from '../exam/facts/rules';
import { sittingsOf } from '../exam/store';
import { foldFacts, type LearnerFacts } from './fold-facts';

export async function learnerFacts(learnerId: string | undefined): Promise<LearnerFacts> {
  const where = { learnerId: learnerId ?? '' };
  const [learner, attempts, events, reviews, sittings] = await Promise.all([
    db().learner.findUnique({ where: { id: where.learnerId }, select: { timezone: true } }),
    db().attempt.findMany({ where, omit: { answer: true } }),
    db().event.findMany({ where }),
    db().review.findMany({ where }),
    sittingsOf(learnerId),
  ]);
  // An item that was left empty says nothing of what is known.
  const sat = sittingFacts(sittings, new Date()).filter((fact) => fact.answered);
  const running = sittings.filter(({ state }) => !state.over).flatMap(({ form }) => form.items.map(({ id }) => id));
  return foldFacts(learner?.timezone ?? 'UTC', { attempts, events, reviews, sat }, new Set(running));
}
