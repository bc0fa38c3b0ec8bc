/* Everything that a learner did, read once for a page and handed to the folds: cards, streak, mastery, readiness and
 * history are computed from this and from nothing else. */
import { db } from '#app/_server/db';
import { sittingFactsOf } from '../exam/store';
import { foldFacts, type LearnerFacts } from './fold-facts';

export async function learnerFacts(learnerId: string | undefined): Promise<LearnerFacts> {
  const where = { learnerId: learnerId ?? '' };
  const [learner, attempts, events, reviews, sittings] = await Promise.all([
    db().learner.findUnique({ where: { id: where.learnerId }, select: { timezone: true } }),
    db().attempt.findMany({ where, omit: { answer: true } }),
    db().event.findMany({ where }),
    db().review.findMany({ where }),
    sittingFactsOf(learnerId),
  ]);
  // An item that was left empty says nothing of what is known.
  const sat = sittings.filter((fact) => fact.answered);
  return foldFacts(learner?.timezone ?? 'UTC', { attempts, events, reviews, sat });
}
