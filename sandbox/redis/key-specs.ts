/* Where the keys of a command stand, in the few shapes that nearly all commands have, and the old triple of COMMAND
 * INFO that follows from them (server.c, populateCommandLegacyRangeSpec). */
import type { KeySpec } from './command';

const range = (index: number, lastKey: number, flags: readonly string[]): KeySpec =>
  ({ flags, begin: { index }, find: { lastKey, step: 1, limit: 0 } });

/** One key, at word `index`. */
export const keyAt = (index: number, ...flags: string[]): KeySpec => range(index, 0, flags);
/** Keys from word `index` to the last. */
export const keysFrom = (index: number, ...flags: string[]): KeySpec => range(index, -1, flags);
/** Keys from word `index` to the last but one. */
export const keysBeforeLast = (index: number, ...flags: string[]): KeySpec => range(index, -2, flags);
/** Word `index` says how many keys follow it. */
export const countedKeys = (index: number, ...flags: string[]): KeySpec =>
  ({ flags, begin: { index }, find: { numberAt: 0, firstKey: 1, step: 1 } });

/** First key, last key, step; what is no plain range counts for nothing. */
export function keyRangeOf(specs: readonly KeySpec[]): readonly [number, number, number] {
  let first = Infinity;
  let last = 0;
  for (const { begin, find } of specs) {
    if (begin === 'unknown' || find === 'unknown' || !('index' in begin) || !('lastKey' in find)) continue;
    const end = find.lastKey >= 0 ? begin.index + find.lastKey : find.lastKey;
    if (specs.length === 1) return [begin.index, end, find.step];
    if (find.step !== 1) return [0, 0, 0];
    first = Math.min(first, begin.index);
    if (end >>> 0 > last >>> 0) last = end;
  }
  return first === Infinity ? [0, 0, 0] : [first, last, 1];
}
