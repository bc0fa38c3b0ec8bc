/* Ranges of scores and of members as arguments spell them: `5`, `(5`, `-inf`; `[a`, `(a`, `-`, `+` (t_zset.c). */
import { parseDoubleLoosely } from '#base/number';
import { MIN_MAX_NOT_FLOAT, MIN_MAX_NOT_STRING } from '../errors';

export type ScoreRange = { min: number; max: number; minOpen: boolean; maxOpen: boolean };

export function readScoreRange(min: string, max: string): ScoreRange {
  const minOpen = min.startsWith('(');
  const maxOpen = max.startsWith('(');
  const low = parseDoubleLoosely(minOpen ? min.slice(1) : min);
  const high = parseDoubleLoosely(maxOpen ? max.slice(1) : max);
  if (low === undefined || high === undefined) throw MIN_MAX_NOT_FLOAT;
  return { min: low, max: high, minOpen, maxOpen };
}

/** `side` −1 and 1 are `-` and `+`, before and after every member; 0 is a member of its own. */
export type LexBound = { side: -1 | 0 | 1; text: string; open: boolean };
export type LexRange = { min: LexBound; max: LexBound };

export function readLexRange(min: string, max: string): LexRange {
  return { min: readLexBound(min), max: readLexBound(max) };
}

function readLexBound(word: string): LexBound {
  const rest = word.slice(1);
  switch (word[0]) {
    case '(': return { side: 0, text: rest, open: true };
    case '[': return { side: 0, text: rest, open: false };
    case '+':
    case '-': {
      if (rest !== '' && rest[0] !== '\0') break;
      return { side: word[0] === '+' ? 1 : -1, text: '', open: true };
    }
  }
  throw MIN_MAX_NOT_STRING;
}

/** No member can lie in it. */
export function isEmptyLexRange({ min, max }: LexRange): boolean {
  if (min.side !== max.side) return min.side > max.side;
  if (min.side === 0 && min.text !== max.text) return min.text > max.text;
  return min.open || max.open;
}

export function isAtLeast(bound: LexBound, member: string): boolean {
  if (bound.side !== 0) return bound.side < 0;
  return bound.open ? member > bound.text : member >= bound.text;
}

export function isAtMost(bound: LexBound, member: string): boolean {
  if (bound.side !== 0) return bound.side > 0;
  return bound.open ? member < bound.text : member <= bound.text;
}
