/* Everything that is kept of the learner who asks, as a file. */
import { exportOf } from '#app/_features/progress/export';
import { learnerId } from '#app/_server/session';

export async function GET(): Promise<Response> {
  const id = await learnerId();
  const data = { format: 'hitrate-export-1', learner: id ? await exportOf(id, new Date()) : null };
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="hitrate-my-data.json"',
      'cache-control': 'no-store',
    },
  });
}
