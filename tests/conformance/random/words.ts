// The words a random command is made of: few keys, so that commands meet; colliding types; numbers and lengths at the
// edges where the real server changes its mind. Nothing here depends on the wall clock in a way that could tie:
// relative expiries are far off and spread, absolute ones fixed.
import type { Chance } from './chance';

export type Family = 'string' | 'hash' | 'list' | 'set' | 'zset' | 'stream';
export const familyLetters: Record<Family, string> = {
  string: 's',
  hash: 'h',
  list: 'l',
  set: 'S',
  zset: 'z',
  stream: 't',
};
const letters = Object.values(familyLetters);

/** A key, mostly of the family asked for. */
export function key(chance: Chance, family?: Family): string {
  const letter = family && chance.often(0.93) ? familyLetters[family] : chance.pick(letters);
  return letter + chance.below(5);
}

/** Keys of their own for commands by letters: y* are sorted sets with one score, x* are no sorted sets, n0 is never
 * there. */
export const lexKey = (chance: Chance): string => chance.pick(['y0', 'y1', 'y2', 'y0', 'y1', 'y2', 'x0', 'x1', 'n0']);

const edgeIntegers = `
  127 128 129 -128 -129 255 256 512 513 32767 32768 -32769 65536 2147483647 2147483648 -2147483648 -2147483649
  4294967295 4294967296 9223372036854775806 9223372036854775807 -9223372036854775807 -9223372036854775808
  9223372036854775808 -9223372036854775809 18446744073709551615 9007199254740993
`
  .trim()
  .split(/\s+/);
const badIntegers = [...'abc 1.5 +1 -0 01 1e3 0x10 - 99999999999999999999'.split(' '), '', ' 1', '1 ', '1\x00'];

export function integer(chance: Chance): string {
  return chance.weighted<() => string>([
    [78, () => String(chance.between(-6, 20))],
    [16, () => chance.pick(edgeIntegers)],
    [4, () => chance.pick(badIntegers)],
    [2, () => String(chance.between(-100000, 100000))],
  ])();
}

// None too small or too large for strtod: its errno would stay and spoil the next SORT (see differences.ts).
const edgeDoubles = `
  inf -inf +inf Infinity INF 1e17 1e21 1e22 -1e300 1e308 1e-10 0.30000000000000004 3.14159265358979
  9007199254740992 9007199254740993 123456789012345678 9223372036854775807 4503599627370497.5 -0 -0.0 .5 5. +5
  1.7976931348623157e308 0.1 0.2 1000000 12345678.9 1e5 1E5 100000000000000000000 0.000001 0.0000001
`
  .trim()
  .split(/\s+/);
const badDoubles = [...'nan NaN -nan abc 1.5.5 1e e5 0x1p3 1_000 1,5'.split(' '), '', ' 1', '1 ', '1\x00'];

export function double(chance: Chance): string {
  return chance.weighted<() => string>([
    [45, () => String(chance.between(-5, 15))],
    [25, () => String(chance.between(-2000, 2000) / 100)],
    [20, () => chance.pick(edgeDoubles)],
    [5, () => String((chance.unit() - 0.5) * 10 ** chance.between(-8, 20))],
    [5, () => chance.pick(badDoubles)],
  ])();
}

const small = [...'a b c d e f foo bar Zz é - + nil'.split(' '), 'hello world', '\x00', '\xff\xfe\r\n', '', '"q"'];
const lengths = [11, 12, 20, 21, 43, 44, 45, 63, 64, 65, 66, 127, 128, 200, 255, 256, 511, 513];

/** A value, field, member or element. */
export function value(chance: Chance): string {
  return chance.weighted<() => string>([
    [40, () => `m${chance.below(20)}`],
    [20, () => chance.pick(small)],
    [20, () => String(chance.between(-5, 40))],
    [5, () => chance.pick(edgeIntegers)],
    [4, () => double(chance)],
    [9, () => chance.pick('xyz0'.split('')).repeat(chance.pick(lengths))],
    [1, () => 'big'.repeat(chance.between(1000, 4000))],
    [1, () => String.fromCharCode(...Array.from({ length: chance.between(1, 30) }, () => chance.below(256)))],
  ])();
}

/** A field, member or element that is likely to be there. */
export function member(chance: Chance): string {
  return chance.weighted<() => string>([
    [50, () => `m${chance.below(12)}`],
    [18, () => `f${chance.below(12)}`],
    [20, () => String(chance.below(20))],
    [12, () => value(chance)],
  ])();
}

const patterns = [...'* s* ?1 [sz]? [^s]* h[0-3] m1* m? *1* [a- [z-a]* ** m[1'.split(' '), '', '\\*', '\\'];
export const pattern = (chance: Chance): string => chance.pick(patterns);

const scoreBounds = '-inf -inf +inf +inf inf (1 (5 0 0 3 (0.5 10 (-inf (inf -5 1e3 -2 (3'.split(' ');
const badBounds = '( (abc nan (nan abc'.split(' ');

export function scoreBound(chance: Chance): string {
  if (chance.often(0.05)) return chance.pick(badBounds);
  return chance.often(0.85) ? chance.pick(scoreBounds) : double(chance);
}

const lexBounds = [...'- - + + [a (a [m1 (m1 [m5 (z [ ( (m [m15'.split(' '), '[\xff'];
const badLexBounds = ['a', '', '+x', '-x', 'm1'];
export const lexBound = (chance: Chance): string => chance.pick(chance.often(0.94) ? lexBounds : badLexBounds);

/** Seconds from now: past, far, or refused; every far one differs, so that GT and LT never meet a tie. */
export function seconds(chance: Chance): string {
  return chance.weighted<() => string>([
    [80, () => String(chance.between(5000, 3_000_000))],
    [8, () => chance.pick(['0', '-1', '-100'])],
    [8, () => chance.pick(['9223372036854775807', '9223372036854776', '-9223372036854775808', '9223372036854775'])],
    [4, () => chance.pick(badIntegers)],
  ])();
}

export function milliseconds(chance: Chance): string {
  const drawn = seconds(chance);
  return /^\d{4,7}$/.test(drawn) ? `${drawn}${chance.between(100, 999)}` : drawn;
}

export function unixSeconds(chance: Chance): string {
  return chance.weighted<() => string>([
    [80, () => String(chance.between(33_000_000_000, 33_000_000_500))],
    [10, () => chance.pick(['0', '1', '-1', '1000000000'])],
    [6, () => chance.pick(['9223372036854775807', '9223372036854775', '9223372036854776', '-9223372036854775808'])],
    [4, () => chance.pick(badIntegers)],
  ])();
}

export function unixMilliseconds(chance: Chance): string {
  const drawn = unixSeconds(chance);
  return drawn.startsWith('33') ? `${drawn}${chance.between(100, 999)}` : drawn;
}

/** Offsets into strings: a far one would make both servers fill half a gigabyte. */
export const offset = (chance: Chance): string =>
  chance.often(0.9)
    ? String(chance.between(0, 70))
    : chance.pick(['-1', '511', '512', '1000', '600000000', '536870912', ...badIntegers]);

export const bitOffset = (chance: Chance): string =>
  chance.often(0.9)
    ? String(chance.between(0, 200))
    : chance.pick(['-1', '4294967296', '9223372036854775807', '8000', ...badIntegers]);

/** How many random elements: large negative ones would be answered. */
export const randomCount = (chance: Chance): string =>
  chance.often(0.9)
    ? String(chance.between(-12, 25))
    : chance.pick(['0', '600', '9223372036854775807', '-9223372036854775808', '4611686018427387904', ...badIntegers]);

const edgeIds = `
  0 0-0 0-1 18446744073709551615 18446744073709551615-18446744073709551615 9223372036854775807-1
  4294967295-4294967295 4294967296-0 007-01 5-18446744073709551615
`
  .trim()
  .split(/\s+/);
const badIds = [...'abc - + -1 1- 1-- 1-1-1 1.5 $ > 18446744073709551616 ~'.split(' '), '', ' 1', '1 ', '1\x00x'];

/** An id that is likely to be near others; never the clock's. */
export function streamId(chance: Chance): string {
  return chance.weighted<() => string>([
    [60, () => `${chance.below(60)}-${chance.below(4)}`],
    [28, () => String(chance.below(70))],
    [4, () => chance.pick(edgeIds)],
    [5, () => chance.pick(badIds)],
    [3, () => `${chance.below(60)}-${chance.below(3000)}`],
  ])();
}

export function streamBound(chance: Chance): string {
  return chance.weighted<() => string>([
    [30, () => chance.pick(['-', '+'])],
    [50, () => streamId(chance)],
    [20, () => `(${streamId(chance)}`],
  ])();
}
