/* Everything that is kept of the learner who asks, as a file. */
import { db } from '#app/_server/db';
import { learnerId } from '#app/_server/session';

export async function GET(): Promise<Response> {
  const id = await learnerId();
  const learner = id
    ? await db().learner.findUnique({
      where: { id },
      include: { attempts: { orderBy: { at: 'asc' } }, events: { orderBy: { at: 'asc' } } },
    })
    : null;
  const attempts = learner?.attempts.map((row) => ({ ...row, answer: JSON.parse(row.answer) as unknown })) ?? [];
  const data = { format: 'hitrate-export-1', learner: learner && { ...learner, attempts } };
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="hitrate-my-data.json"',
      'cache-control': 'no-store',
    },
  });
}
