/* A finished round: one event for the history, and a grade for the card of each port. The server grades; a port whose
 * card was rated today already is rated again only by a miss: ten rounds an evening do not count as ten days. */
import { ports as allPorts } from '#content';
import { db } from '#app/_server/db';
import { cardIdOf } from '../cards/rules';
import { dayOf } from '../days/study-day';
import { gradeOf, isRight, scoreOf, type Given, type Score } from './rules';

export const ROUND = 'ports-round';
/** Beyond this somebody went for tea. */
const TOOK_MS_MAX = 120_000;

type Answers = { round: string; answers: Given[] };

export async function recordRound(learnerId: string, { round, answers }: Answers): Promise<Score> {
  const graded = answers.flatMap((answer) => {
    const port = allPorts().find(({ id }) => id === answer.port);
    return port ? [{ ...answer, ms: Math.min(answer.ms, TOOK_MS_MAX), right: isRight(port, answer.given) }] : [];
  });
  const score = scoreOf(graded);
  const known = await db().event.findUnique({ where: { id: round } });
  if (known || graded.length === 0) return score;
  const timezone = (await db().learner.findUnique({ where: { id: learnerId } }))?.timezone ?? 'UTC';
  const rated = await ratedToday(learnerId, timezone);
  const reviews = graded.filter(({ port, right }) => !right || !rated.has(cardIdOf('port', port)))
    .map(({ port, right, ms }) => ({
      id: `${round}~${port}`, learnerId, cardId: cardIdOf('port', port), rating: gradeOf(right, ms), source: 'ports',
      timezone, tookMs: Math.round(ms),
    }));
  await db().$transaction([
    db().event.create({ data: { id: round, learnerId, kind: ROUND, detail: JSON.stringify(score) } }),
    db().review.createMany({ data: reviews }),
  ]);
  return score;
}

async function ratedToday(learnerId: string, zone: string): Promise<Set<string>> {
  const now = new Date();
  const since = new Date(now.getTime() - 36 * 3_600_000);
  const rows = await db().review.findMany({ where: { learnerId, at: { gte: since } } });
  return new Set(rows.filter(({ at }) => dayOf(at, zone) === dayOf(now, zone)).map(({ cardId }) => cardId));
}

export async function roundsOf(learnerId: string | undefined): Promise<Score[]> {
  if (learnerId === undefined) return [];
  const rows = await db().event.findMany({ where: { learnerId, kind: ROUND }, orderBy: { at: 'desc' }, take: 100 });
  return rows.flatMap(({ detail }) => (detail === null ? [] : [JSON.parse(detail) as Score]));
}
