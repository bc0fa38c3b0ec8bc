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
  const found: KeyPosition[] = [];
  for (const spec of command.keySpecs ?? []) {
    if (spec.flags.includes('not_key')) continue;
    const first = beginOf(spec, words);
    if (first === undefined) continue;
    const positions = positionsFrom(spec, words, first);
    if (positions === undefined) return undefined;
    for (const at of positions) found.push({ at, flags: spec.flags });
  }
  return found;
}

function beginOf({ begin }: KeySpec, words: readonly string[]): number | undefined {
  if (begin === 'unknown') return undefined;
  if ('index' in begin) return begin.index < words.length ? begin.index : undefined;
  const step = begin.startFrom > 0 ? 1 : -1;
  let at = begin.startFrom > 0 ? begin.startFrom : words.length + begin.startFrom;
  for (; at > 0 && at < words.length; at += step) {
    if (words[at]!.toUpperCase() === begin.keyword.toUpperCase()) return at + 1 < words.length ? at + 1 : undefined;
  }
  return undefined;
}

function positionsFrom({ find }: KeySpec, words: readonly string[], first: number): number[] | undefined {
  if (find === 'unknown') return [];
  const positions: number[] = [];
  if ('lastKey' in find) {
    const rest = words.length - first;
    const last = find.lastKey >= 0
      ? first + find.lastKey
      : find.limit <= 1 ? words.length + find.lastKey : first + Math.floor(rest / find.limit) + find.lastKey;
    for (let at = first; at <= last; at += find.step) positions.push(at);
  } else {
    const count = countIn(words[first + find.numberAt] ?? '', words.length - first - find.firstKey);
    if (count === undefined) return undefined;
    for (let i = 0; i < count; i++) positions.push(first + find.firstKey + i * find.step);
  }
  return positions.some((at) => at >= words.length) ? undefined : positions;
}

/** A count of keys where there are so many words; what is no number has its leading digits read, as atoi does. */
function countIn(word: string, most: number): number | undefined {
  const exact = parseInteger(word);
  const count = Number(exact ?? /^[ \t\n\v\f\r]*[+-]?\d+/.exec(word)?.[0] ?? 0);
  return count < (exact === undefined ? 1 : 0) || count > most ? undefined : count;
}
