/* Who is asking: an anonymous learner, known by a signed, httpOnly cookie.
 *
 * The cookie is given by proxy.ts with the first page, so that a page and all it later posts agree on who that is. A row
 * in the database is made only by a deliberate act (an answer, a started lesson, a lab): visits, link previews and bots
 * leave nothing behind. */
import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import { db } from './db';
import { env } from './env';
import { sign, unsign } from './signing';

export const LEARNER_COOKIE = 'hitrate-learner';
const TWO_YEARS_S = 2 * 365 * 24 * 3600;
const ID_SHAPE = /^[0-9a-f-]{36}$/;

/** Lab ids are `<learner>.<lesson>`, so a learner's id holds no dot. */
export function newLearnerId(): string {
  return randomUUID();
}

export function learnerOfCookie(value: string | undefined): string | undefined {
  const id = value ? unsign('learner', value) : undefined;
  return id && ID_SHAPE.test(id) ? id : undefined;
}

export function learnerCookie(id: string) {
  return {
    name: LEARNER_COOKIE,
    value: sign('learner', id),
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: env().secure,
    path: '/',
    maxAge: TWO_YEARS_S,
  };
}

/** The learner of this request, for reading. Undefined only where a browser refuses cookies. */
export async function learnerId(): Promise<string | undefined> {
  return learnerOfCookie((await cookies()).get(LEARNER_COOKIE)?.value);
}

/** The learner of this request, with a row to hang answers on. For deliberate acts: actions and POST routes only. */
export async function ensureLearner(timezone?: string): Promise<string> {
  const store = await cookies();
  let id = learnerOfCookie(store.get(LEARNER_COOKIE)?.value);
  if (!id) {
    id = newLearnerId();
    store.set(learnerCookie(id));
  }
  const fresh = { id, timezone: timezone ?? null };
  await db().learner.upsert({ where: { id }, create: fresh, update: timezone ? { timezone } : {} });
  return id;
}

/** Ends the session: the next page starts a new learner. */
export async function forgetLearner(): Promise<void> {
  (await cookies()).delete(LEARNER_COOKIE);
}
