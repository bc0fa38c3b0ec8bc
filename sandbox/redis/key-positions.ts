/* Which words of a request are keys, from the declared key specifications (db.c, getKeysUsingKeySpecs). */
import { parseInteger } from '#base/number';
import type { Command, KeySpec } from './command';

export type KeyPosition = { at: number; flags: readonly string[] };

/**
 * Positions in `words`, whose first word is the command's name; undefined when the words do not fit the
 * declaration.
 */
export function keyPositions(command: Command, words: readonly string[]): KeyPosition[] | undefined {
  if (command.keysOf !== undefined) return command.keysOf(words);
  const specs = command.keySpecs ?? [];
  return positionsBy(specs, words, parseInteger)
    ?? positionsBy([...specs].reverse(), words, leadingInteger)?.map(({ at }) => ({ at, flags: [] }));
}

type ReadCount = (word: string) => number | bigint | undefined;

function positionsBy(
  specs: readonly KeySpec[], words: readonly string[], read: ReadCount,
): KeyPosition[] | undefined {
  const found: KeyPosition[] = [];
  for (const spec of specs) {
    if (spec.flags.includes('not_key')) continue;
    const begin = beginOf(spec, words);
    if (begin === undefined) continue;
    const range = rangeFrom(spec, words, begin, read);
    if (range === undefined || range.last >= words.length || range.last < range.first) return undefined;
    for (let at = range.first; at <= range.last; at += range.step) found.push({ at, flags: spec.flags });
  }
  return found;
}

function beginOf({ begin }: KeySpec, words: readonly string[]): number | undefined {
  if (begin === 'unknown') return undefined;
  if ('index' in begin) return begin.index;
  const keyword = begin.keyword.toUpperCase();
  const step = begin.startFrom > 0 ? 1 : -1;
  const end = begin.startFrom > 0 ? words.length - 1 : 1;
  let at = begin.startFrom > 0 ? begin.startFrom : words.length + begin.startFrom;
  for (; at > 0 && at < words.length && at !== end; at += step) if (words[at]!.toUpperCase() === keyword) return at + 1;
  return undefined;
}

function rangeFrom(
  { find }: KeySpec, words: readonly string[], begin: number, read: ReadCount,
): { first: number; last: number; step: number } | undefined {
  if (find === 'unknown') return undefined;
  if ('lastKey' in find) {
    const { lastKey, step, limit } = find;
    const last = lastKey >= 0 ? begin + lastKey
      : limit <= 1 ? words.length + lastKey : begin + Math.floor((words.length - begin) / limit) + lastKey;
    return { first: begin, last, step };
  }
  const count = read(words[begin + find.numberAt] ?? '');
  if (count === undefined) return undefined;
  const first = begin + find.firstKey;
  return { first, last: first + (Number(count) - 1) * find.step, step: find.step };
}

/** Where the count of keys is no number the real server has a second way: it reads the leading digits, tells no flags,
 * and tells a destination last. */
function leadingInteger(word: string): number {
  return Number(/^[ \t\n\v\f\r]*([+-]?\d+)/.exec(word)?.[1] ?? 0);
}
