/* Takes acts of a running sitting: known ones are found again by their ids, late ones are refused in words, the rest is
 * added behind what is there. */
import { z } from 'zod';
import { db } from '#app/_server/db';
import type { FormItem } from './form';
import { bounded, refusalOf } from './sitting/act-rules';
import { cleaned } from './sitting/given';
import { NOTE_CHARS_MAX, PAGE_ACTS, REVIEW } from './sitting/rules';
import { sittingOf, type Sat } from './store';
import { GRACE_MS } from './time/rules';

export const ACTS_AT_ONCE_MAX = 100;

/** `item` is the question's number in this sitting from 1, and 0 for none: ids could say too much. */
export const actsInput = z.object({
  sitting: z.uuid(),
  acts: z.array(z.object({
    id: z.uuid(), kind: z.enum(PAGE_ACTS), item: z.int().min(0).max(200),
    value: z.unknown().transform((value) => bounded(value)).optional(),
  })).max(ACTS_AT_ONCE_MAX),
});
export type ActsInput = z.infer<typeof actsInput>;
export type Saved = {
  /** `late`: the sitting was over before these acts came, and they were not kept; `refused`: see `why`. */
  outcome: 'saved' | 'late' | 'unknown' | 'refused';
  /** Why acts of a running sitting were not kept. */
  why?: string;
  over: boolean;
  /** How many acts the sitting has: more than a page knows of means that another page has written too. */
  count: number;
  /** The server's clock, in ms. */
  now: number;
};

export async function recordActs(learnerId: string, input: ActsInput): Promise<Saved> {
  const sat = await sittingOf(learnerId, input.sitting);
  const nowMs = Date.now();
  if (!sat) return { outcome: 'unknown', over: true, count: 0, now: nowMs };
  const known = new Set(sat.acts.map(({ id }) => id));
  const fresh = input.acts.filter(({ id }, at, all) =>
    !known.has(id) && all.findIndex((other) => other.id === id) === at);
  const count = sat.acts.length;
  if (fresh.length === 0) return { outcome: 'saved', over: sat.state.over, count, now: nowMs };
  const lastMs = Math.max(0, ...sat.acts.map(({ at }) => at.getTime()));
  const firstMs = Math.max(nowMs, lastMs + 1);
  const endsMs = firstMs + fresh.length - 1;
  if (sat.state.over || endsMs > sat.endsAt.getTime() + GRACE_MS) {
    return { outcome: 'late', over: true, count, now: nowMs };
  }
  const why = refusalOf(fresh, { items: sat.form.items.length, count }, await isElsewhere(sat.id, fresh));
  if (why) return { outcome: 'refused', why, over: false, count, now: nowMs };
  const rows = fresh.flatMap((act, at) => rowOf(sat, act, new Date(firstMs + at)));
  await addRows(rows);
  const over = rows.some(({ kind }) => kind === 'submit');
  return { outcome: 'saved', over, count: count + rows.length, now: Date.now() };
}

/** An id is one act's for ever: what another sitting has under it must not pass for this one's. */
async function isElsewhere(sittingId: string, acts: ActsInput['acts']): Promise<boolean> {
  const id = { in: acts.map((act) => act.id) };
  return await db().sittingAct.findFirst({ where: { id, sittingId: { not: sittingId } } }) !== null;
}

type ActRow = { id: string; sittingId: string; kind: string; itemId: string; value: string | null; at: Date };

function rowOf(sat: Sat, act: ActsInput['acts'][number], at: Date): ActRow[] {
  const item = sat.form.items[act.item - 1];
  const itemId = act.kind === 'submit' ? '' : item?.id ?? (act.kind === 'place' && act.item === 0 ? REVIEW : undefined);
  if (itemId === undefined) return [];
  const value = item ? valueOf(item, act) : undefined;
  const text = value === undefined ? null : JSON.stringify(value);
  return [{ id: act.id, sittingId: sat.id, kind: act.kind, itemId, value: text, at }];
}

/** Only what such an act may say, no longer than it may be. */
function valueOf(item: FormItem, { kind, value }: ActsInput['acts'][number]): unknown {
  switch (kind) {
    case 'answer': return cleaned(item.body, value) ?? null;
    case 'flag':
    case 'guess': return value === true;
    case 'note': return typeof value === 'string' ? value.slice(0, NOTE_CHARS_MAX) : '';
    case 'strike': {
      const options = 'options' in item.body ? item.body.options.map(({ id }) => id) : [];
      return Array.isArray(value) ? options.filter((id) => value.includes(id)) : [];
    }
    default: return undefined;
  }
}

/** All or nothing; when the same request is here twice at once, the second finds the first one's rows. */
async function addRows(rows: ActRow[]): Promise<void> {
  const writes = rows.map((row) => db().sittingAct.upsert({ where: { id: row.id }, create: row, update: {} }));
  await db().$transaction(writes);
}
