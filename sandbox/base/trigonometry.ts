/* Sine, cosine and arc sine rounded as well as the C library of the real server rounds them.
 *
 * JavaScript's own differ from it in the last bit now and then, and between engines; near the antipodes of a point an
 * arc sine makes metres of that bit. So each value is worked out with about 100 bits, as the sum of two doubles, and
 * rounded once. Angles are small: those of the globe. */
const SPLITTER = 134217729;
const HALF_PI = 1.5707963267948966;
const HALF_PI_NEXT = 6.123233995736766e-17;
const HALF_PI_LAST = -1.4973849048591833e-33;
const ANGLE_MAX = 3.9;

type Pair = readonly [high: number, low: number];

function sum(a: number, b: number): Pair {
  const high = a + b;
  const part = high - a;
  return [high, (a - (high - part)) + (b - part)];
}

function product(a: number, b: number): Pair {
  const high = a * b;
  const aTop = a * SPLITTER - (a * SPLITTER - a);
  const bTop = b * SPLITTER - (b * SPLITTER - b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  return [high, ((aTop * bTop - high) + aTop * bRest + aRest * bTop) + aRest * bRest];
}

function add(a: Pair, b: Pair): Pair {
  const [high, low] = sum(a[0], b[0]);
  return sum(high, low + a[1] + b[1]);
}

function multiply(a: Pair, b: Pair): Pair {
  const [high, low] = product(a[0], b[0]);
  return sum(high, low + (a[0] * b[1] + a[1] * b[0]));
}

/** 1 / n!, with its sign. */
function coefficient(n: number, sign: number): Pair {
  let factorial = 1;
  for (let i = 2; i <= n; i++) factorial *= i;
  const high = sign / factorial;
  const [back, rest] = product(high, factorial);
  return [high, ((sign - back) - rest) / factorial];
}

const alternating = (from: number): Pair[] =>
  Array.from({ length: 10 }, (_, i) => coefficient(from + i * 2, i % 2 === 0 ? -1 : 1));
const sineTerms = alternating(3);
const cosineTerms = alternating(2);
const EXACT_TERMS = 3;

/** t₀ + z·(t₁ + z·(…)): the last terms are so small that plain doubles do for them. */
function series(terms: readonly Pair[], z: Pair): Pair {
  let tail = 0;
  for (let i = terms.length - 1; i >= EXACT_TERMS; i--) tail = tail * z[0] + terms[i]![0];
  let value: Pair = [tail, 0];
  for (let i = EXACT_TERMS - 1; i >= 0; i--) value = add(multiply(value, z), terms[i]!);
  return value;
}

function sinePair(r: Pair): Pair {
  const z = multiply(r, r);
  return add(r, multiply(multiply(r, z), series(sineTerms, z)));
}

function cosinePair(r: Pair): Pair {
  const z = multiply(r, r);
  return add([1, 0], multiply(z, series(cosineTerms, z)));
}

/** Quarter turns and the rest of an angle. */
function reduce(x: number): { turns: number; rest: Pair } {
  const turns = Math.round(x / HALF_PI);
  const [high, low] = sum(x - turns * HALF_PI, -turns * HALF_PI_NEXT);
  return { turns, rest: sum(high, low - turns * HALF_PI_LAST) };
}

/** The sine of x plus so many quarter turns. */
function turned(x: number, quarters: number): Pair {
  const { turns, rest } = reduce(x);
  const quarter = (turns + quarters) & 3;
  const value = (quarter & 1) === 0 ? sinePair(rest) : cosinePair(rest);
  return quarter < 2 ? value : [-value[0], -value[1]];
}

export function sine(x: number): number {
  if (x === 0) return x;
  return Math.abs(x) > ANGLE_MAX ? Math.sin(x) : turned(x, 0)[0];
}
export function cosine(x: number): number { return Math.abs(x) > ANGLE_MAX ? Math.cos(x) : turned(x, 1)[0]; }

/** For 0 … 1: the library's guess, put right by how far its sine is off. */
export function arcSine(x: number): number {
  const guess = Math.asin(x);
  if (!(guess > 0)) return guess;
  const [high, low] = turned(guess, 0);
  const slope = turned(guess, 1)[0];
  return guess + ((x - high) - low) / slope;
}
