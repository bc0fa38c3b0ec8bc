/* Is the site well? Answers 200 when the database can be read; the sandbox is reported beside it, because pages and
 * quizzes go on without it. */
import { db } from '#app/_server/db';
import { control } from '#app/_server/labs';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const [database, sandbox] = await Promise.all([
    db().$queryRaw`SELECT 1`.then(() => 'up' as const, () => 'down' as const),
    control('/control/health').then(() => 'up' as const, () => 'down' as const),
  ]);
  const status = database === 'up' ? 200 : 503;
  return Response.json({ ok: status === 200, database, sandbox }, { status, headers: { 'cache-control': 'no-store' } });
}
