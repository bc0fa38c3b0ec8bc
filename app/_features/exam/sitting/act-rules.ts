/* Which acts of a page are taken, and how much one may say. Pure. */

/** Enough for an act every two seconds of a long exam. */
export const ACTS_MAX = 5000;
export const TEXT_CHARS_MAX = 2000;
export const ENTRIES_MAX = 20;
const DEPTH_MAX = 3;

/** The same value with texts and lists cut to their bounds: a note that is too long is no reason to lose an answer. */
export function bounded(value: unknown, depth = DEPTH_MAX): unknown {
  if (typeof value === 'string') return value.slice(0, TEXT_CHARS_MAX);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null;
  if (Array.isArray(value)) return value.slice(0, ENTRIES_MAX).map((each: unknown) => bounded(each, depth - 1));
  const entries = Object.entries(value).slice(0, ENTRIES_MAX);
  return Object.fromEntries(entries.map(([name, each]) => [name.slice(0, TEXT_CHARS_MAX), bounded(each, depth - 1)]));
}

type Said = { kind: string; item: number };

/** Why these acts are not kept, if they are not: all of one request or none. `elsewhere`: one has an id of another
 *  sitting's act. Handing in is taken even when the sitting is full, for it can happen only once. */
export function refusalOf(
  acts: readonly Said[], sitting: { items: number; count: number }, elsewhere: boolean,
): string | undefined {
  if (elsewhere) return 'This was sent before for another exam, so nothing was saved here. Load the page again.';
  if (!acts.every((act) => isThere(act, sitting.items))) {
    return 'This exam has no such question, so nothing was saved. Load the page again.';
  }
  const handsIn = acts.some(({ kind }) => kind === 'submit');
  if (!handsIn && sitting.count + acts.length > ACTS_MAX) {
    return `This exam has taken ${ACTS_MAX.toLocaleString('en-GB')} steps, and takes no more. What was saved until now `
      + 'counts; you can still hand it in.';
  }
  return undefined;
}

function isThere({ kind, item }: Said, items: number): boolean {
  if (kind === 'submit') return true;
  return item === 0 ? kind === 'place' : item <= items;
}
