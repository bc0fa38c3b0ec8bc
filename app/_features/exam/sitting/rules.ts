/* A sitting, folded from its acts. Nothing of it is stored but the acts: the latest answer, flags, notes, where the
 * learner is, how long each question took, and whether it is over are computed each time.
 *
 * It is over by an act `submit`, or when its time is up; what comes later counts for nothing. Verdicts of labs are acts
 * of the server's own and come after the end. */
import type { Form, Given, Verdict } from '../form';
import { GRACE_MS, timeIsUp } from '../time/rules';
import { cleaned, isWhole } from './given';

/** What a page may say. `graded` is the server's alone. */
export const PAGE_ACTS = ['answer', 'flag', 'guess', 'strike', 'note', 'place', 'submit'] as const;
export type PageAct = (typeof PAGE_ACTS)[number];
export const GRADED = 'graded';
/** The place that is no question: the overview before submitting. */
export const REVIEW = 'review';
export const NOTE_CHARS_MAX = 2000;

export type Act = { id: string; kind: string; itemId: string; value: unknown; at: Date };
export type Span = { startedAt: Date; endsAt: Date };

export type ItemState = {
  given: Given | undefined;
  whole: boolean;
  answeredAt: Date | undefined;
  /** How often a whole answer became another whole answer. */
  changes: number;
  flagged: boolean;
  guessed: boolean;
  struck: string[];
  note: string;
  seen: boolean;
  spentMs: number;
};
export type SittingState = {
  items: Record<string, ItemState>;
  place: string;
  over: boolean;
  /** By the learner; undefined when the time ran out. */
  submittedAt: Date | undefined;
  /** Now, while it runs. */
  endedAt: Date;
  verdicts: Record<string, Verdict>;
};

export function foldSitting(form: Form, span: Span, acts: readonly Act[], now: Date): SittingState {
  const ordered = [...acts].sort(byTime);
  const cutMs = span.endsAt.getTime() + GRACE_MS;
  const inTime = ordered.filter((act) => act.kind !== GRADED && act.at.getTime() <= cutMs);
  const submit = inTime.find((act) => act.kind === 'submit');
  const counted = submit ? inTime.slice(0, inTime.indexOf(submit)) : inTime;
  const over = submit !== undefined || timeIsUp(span.endsAt, now);
  const lastMs = Math.min((submit?.at ?? now).getTime(), span.endsAt.getTime());
  const items = Object.fromEntries(form.items.map((item) => [item.id, fresh()]));
  for (const act of counted) apply(form, items, act);
  const place = addTimes(form, items, counted, span.startedAt.getTime(), lastMs);
  const verdicts: Record<string, Verdict> = {};
  for (const act of ordered) {
    const verdict = act.kind === GRADED ? verdictIn(act.value) : undefined;
    if (verdict && !Object.hasOwn(verdicts, act.itemId)) verdicts[act.itemId] = verdict;
  }
  return { items, place, over, submittedAt: submit?.at, endedAt: new Date(lastMs), verdicts };
}

/** Where each item stands, for the grid: one word an item. */
export type Mark = 'unseen' | 'seen' | 'begun' | 'answered';
export function markOf(state: Pick<ItemState, 'whole' | 'given' | 'seen'>): Mark {
  if (state.whole) return 'answered';
  if (state.given !== undefined) return 'begun';
  return state.seen ? 'seen' : 'unseen';
}

const fresh = (): ItemState => ({
  given: undefined, whole: false, answeredAt: undefined, changes: 0, flagged: false, guessed: false, struck: [],
  note: '', seen: false, spentMs: 0,
});

/** By time; in the same millisecond by id, so that any order of rows folds to the same. */
function byTime(one: Act, other: Act): number {
  return one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

function apply(form: Form, items: Record<string, ItemState>, act: Act): void {
  const item = form.items.find(({ id }) => id === act.itemId);
  const state = items[act.itemId];
  if (!item || !state) return;
  state.seen = true;
  switch (act.kind) {
    case 'answer': {
      const given = cleaned(item.body, act.value);
      const whole = isWhole(item.body, given);
      if (whole && state.whole && !sameAnswer(given, state.given)) state.changes += 1;
      Object.assign(state, { given, whole, answeredAt: act.at });
      return;
    }
    case 'flag': state.flagged = act.value === true; return;
    case 'guess': state.guessed = act.value === true; return;
    case 'note': state.note = typeof act.value === 'string' ? act.value.slice(0, NOTE_CHARS_MAX) : ''; return;
    case 'strike': state.struck = struckIn(item.body, act.value); return;
    default:
  }
}

function struckIn(body: Form['items'][number]['body'], value: unknown): string[] {
  if (!('options' in body) || !Array.isArray(value)) return [];
  return body.options.map(({ id }) => id).filter((id) => value.includes(id));
}

/** From coming to a question until leaving it. Returns the last place. */
function addTimes(
  form: Form, items: Record<string, ItemState>, acts: readonly Act[], startMs: number, endMs: number,
): string {
  let place = form.items[0]?.id ?? REVIEW;
  let sinceMs = startMs;
  const leave = (atMs: number): void => {
    const state = items[place];
    if (state) state.spentMs += Math.max(0, Math.min(atMs, endMs) - sinceMs);
    sinceMs = Math.min(atMs, endMs);
  };
  for (const act of acts) {
    if (act.kind !== 'place' || (act.itemId !== REVIEW && items[act.itemId] === undefined)) continue;
    leave(act.at.getTime());
    place = act.itemId;
  }
  leave(endMs);
  return place;
}

export function sameAnswer(one: Given | undefined, other: Given | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function verdictIn(value: unknown): Verdict | undefined {
  if (typeof value !== 'object' || value === null || !('correct' in value)) return undefined;
  const { correct } = value;
  if (typeof correct !== 'boolean') return undefined;
  const text = (name: 'output' | 'found') => {
    const said = (value as Partial<Record<string, unknown>>)[name];
    return typeof said === 'string' ? said : '';
  };
  const tasks = 'tasks' in value && typeof value.tasks === 'object' && value.tasks !== null
    ? { tasks: value.tasks as Record<string, boolean> } : {};
  return { correct, output: text('output'), found: text('found'), ...tasks };
}
