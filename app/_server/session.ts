/* Who is asking: an anonymous learner, known by a signed, httpOnly cookie.
 *
 * The cookie is given by proxy.ts with the first page, so that a page and all it later posts agree on who that is.
 * A row in the database is made only by a deliberate act (an answer, a started lesson, a lab): visits, link
 * previews and bots leave nothing behind. */
import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import { db } from './db';
import { LEARNER_COOKIE, learnerCookie, learnerOfCookie, newLearnerId } from './learner-cookie';

/** The learner of this request, for reading. Undefined only where a browser refuses cookies. */
export async function learnerId(): Promise<string | undefined> {
  return learnerOfCookie((await cookies()).get(LEARNER_COOKIE)?.value);
}

/** The learner of this request, with a row to hang answers on. For deliberate acts: actions and POST routes only. */
export async function ensureLearner(): Promise<string> {
  const store = await cookies();
  const timezone = zoneIn(store.get('hitrate-zone')?.value);
  let id = learnerOfCookie(store.get(LEARNER_COOKIE)?.value);
  if (!id) {
    id = newLearnerId();
    store.set(learnerCookie(id));
  }
  const known = await db().learner.upsert({
    where: { id }, create: { id, timezone: timezone ?? null }, update: {}, select: { timezone: true },
  });
  if (timezone && known.timezone !== timezone) await moveTo(id, known.timezone, timezone);
  return id;
}

/** A traveller: from now on days begin elsewhere, and those before stay where they were (days/study-day.ts). */
async function moveTo(id: string, from: string | null, to: string): Promise<void> {
  const detail = JSON.stringify({ from: from ?? to, to });
  await db().$transaction([
    db().learner.update({ where: { id }, data: { timezone: to } }),
    db().event.create({ data: { id: randomUUID(), learnerId: id, kind: 'zone-changed', detail } }),
  ]);
}

function zoneIn(said: string | undefined): string | undefined {
  try {
    const zone = said ? decodeURIComponent(said) : undefined;
    return zone && Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Ends the session: the next page starts a new learner. */
export async function forgetLearner(): Promise<void> {
  (await cookies()).delete(LEARNER_COOKIE);
}
