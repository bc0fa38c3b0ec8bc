/* Sittings and their acts, from and to the database. A sitting's row never changes and acts are only added, so nothing
 * here updates. */
import { db } from '#app/_server/db';
import { sittingFacts, type SittingFact, type SittingRecord } from './facts/rules';
import type { Form } from './form';
import { foldSitting, type Act, type SittingState } from './sitting/rules';
import { GRACE_MS } from './time/rules';

type ActRow = { id: string; kind: string; itemId: string; value: string | null; at: Date };
type Row = { id: string; exam: string; form: string; startedAt: Date; endsAt: Date; acts: ActRow[] };
/** `readAt`: when it was read, by the server's clock; the state is of that moment. */
export type Sat = SittingRecord & { state: SittingState; readAt: Date };

/** Of this learner, or none. */
export async function sittingOf(learnerId: string | undefined, id: string): Promise<Sat | undefined> {
  if (!learnerId) return undefined;
  const row = await db().sitting.findFirst({ where: { id, learnerId }, include: { acts: true } });
  return row ? satAt(row, new Date()) : undefined;
}

/** The latest first. */
export async function sittingsOf(learnerId: string | undefined): Promise<Sat[]> {
  if (!learnerId) return [];
  const rows = await db().sitting.findMany({
    where: { learnerId }, include: { acts: true }, orderBy: { startedAt: 'desc' },
  });
  const now = new Date();
  return rows.map((row) => satAt(row, now));
}

/** The one that runs, if any. */
export async function runningOf(learnerId: string | undefined): Promise<Sat | undefined> {
  return (await runningSittingsOf(learnerId))[0];
}

/** All that run: two that were begun at the same moment may both. Reads no form of those whose time is long over. */
export async function runningSittingsOf(learnerId: string | undefined): Promise<Sat[]> {
  if (!learnerId) return [];
  const now = new Date();
  const endsAt = { gte: new Date(now.getTime() - GRACE_MS) };
  const rows = await db().sitting.findMany({ where: { learnerId, endsAt }, include: { acts: true } });
  return rows.map((row) => satAt(row, now)).filter(({ state }) => !state.over);
}

/** For progress and cards: what sittings that are over say about knowledge. */
export async function sittingFactsOf(learnerId: string | undefined): Promise<SittingFact[]> {
  return sittingFacts(await sittingsOf(learnerId), new Date());
}

/** What labs have said. The id is made of the item, so that asking twice keeps one word. */
export async function keepVerdicts(sitting: string, verdicts: { itemId: string; value: object }[]): Promise<void> {
  for (const { itemId, value } of verdicts) {
    const id = `${sitting}:graded:${itemId}`;
    const create = { id, sittingId: sitting, kind: 'graded', itemId, value: JSON.stringify(value) };
    await db().sittingAct.upsert({ where: { id }, create, update: {} });
  }
}

/** Names of labs that may still be there: checked ones are gone. */
export function labsOf(sittings: readonly Sat[]): string[] {
  return sittings.flatMap(({ form, state }) => form.items.flatMap(({ id, body }) =>
    (body.type === 'lab' && state.verdicts[id] === undefined ? [body.lab] : [])));
}

function satAt(row: Row, now: Date): Sat {
  const form = JSON.parse(row.form) as Form;
  const acts: Act[] = row.acts.map(({ id, kind, itemId, value, at }) =>
    ({ id, kind, itemId, value: value === null ? undefined : JSON.parse(value) as unknown, at }));
  const { id, exam, startedAt, endsAt } = row;
  const state = foldSitting(form, { startedAt, endsAt }, acts, now);
  return { id, exam, form, acts, startedAt, endsAt, state, readAt: now };
}
