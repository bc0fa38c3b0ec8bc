/* Glob patterns as the real server matches them (util.c, stringmatchlen): * ? [a-z] [^a] and backslash.
 *
 * The server's version since 7.0.9 gives up early inside nested stars, so its work is bounded by the product of the
 * lengths; going back to the last star only, as here, is the same decision with the same bound. That product of two
 * long words is still minutes, so whoever has a budget counts the steps: `spend` throws when it is empty. */

/** Is told how many steps were done since it was last told. */
export type Spend = (steps: number) => void;

const STEPS_AT_A_TIME = 4096;
const FREE: Spend = () => undefined;
/* Steps of the match under way. */
let steps = 0;

/** Does the whole of `text` match? Both are latin1 strings. */
export function globMatches(pattern: string, text: string, ignoreCase = false, spend = FREE): boolean {
  steps = 0;
  if (ignoreCase) spend(pattern.length + text.length);
  const matched = ignoreCase ? matches(lower(pattern), lower(text), spend) : matches(pattern, text, spend);
  spend(steps);
  return matched;
}

/** ASCII letters only, as tolower in the C locale. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Empty text is matched by the empty pattern alone, not even by a star: as in the real server. */
function matches(pattern: string, text: string, spend: Spend): boolean {
  if (text.length === 0) return pattern.length === 0;
  let p = 0;
  let t = 0;
  let starPattern = -1;
  let starText = 0;
  while (t < text.length) {
    if (p < pattern.length && pattern[p] === '*') {
      while (pattern[p] === '*') p++;
      if (p === pattern.length) return true;
      starPattern = p;
      starText = t;
      continue;
    }
    if (++steps >= STEPS_AT_A_TIME) {
      spend(steps);
      steps = 0;
    }
    const next = p < pattern.length ? matchOne(pattern, p, text.charCodeAt(t)) : -1;
    if (next >= 0) {
      p = next;
      t++;
    } else if (starPattern >= 0) {
      p = starPattern;
      t = ++starText;
    } else return false;
  }
  while (p < pattern.length && pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Where the pattern goes on after matching one byte at `p`, or -1. */
function matchOne(pattern: string, p: number, code: number): number {
  const char = pattern[p]!;
  if (char === '?') return p + 1;
  if (char === '[') return matchClass(pattern, p + 1, code);
  if (char === '\\' && p + 1 < pattern.length) return pattern.charCodeAt(p + 1) === code ? p + 2 : -1;
  return char.charCodeAt(0) === code ? p + 1 : -1;
}

/** A class that is not closed ends with the pattern, as in the real server. */
function matchClass(pattern: string, start: number, code: number): number {
  let p = start;
  const negated = pattern[p] === '^';
  if (negated) p++;
  let found = false;
  for (;;) {
    if (p >= pattern.length) { p--; break; }
    const char = pattern[p]!;
    if (char === '\\' && p + 1 < pattern.length) {
      p++;
      if (pattern.charCodeAt(p) === code) found = true;
    } else if (char === ']') break;
    else if (p + 2 < pattern.length && pattern[p + 1] === '-') {
      const low = Math.min(pattern.charCodeAt(p), pattern.charCodeAt(p + 2));
      const high = Math.max(pattern.charCodeAt(p), pattern.charCodeAt(p + 2));
      if (code >= low && code <= high) found = true;
      p += 2;
    } else if (char.charCodeAt(0) === code) found = true;
    p++;
  }
  steps += p - start;
  return found !== negated ? p + 1 : -1;
}
