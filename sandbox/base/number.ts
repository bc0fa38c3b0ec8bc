/* Numbers as text, the way the real server reads and prints them.
 *
 * Integers are 64 bits wide there, so a value is a number while that is exact and a bigint beyond. Doubles are printed
 * by C's `%.17g` (3.1 comes back as 3.1000000000000001) and read by strtod, which also knows hexadecimal and infinity.
 * JavaScript differs from C in two places that show: it prints the shortest text, and it rounds a tie up. */

const INT64_MAX = 0x7fff_ffff_ffff_ffffn;
const INT64_MIN = -0x8000_0000_0000_0000n;
const SAFE_DIGITS = 15;

/** Text of a signed 64-bit integer as string2ll takes it: no plus, space, leading zero or minus zero. */
export function parseInteger(text: string): number | bigint | undefined {
  const length = text.length;
  const negative = length > 0 && text.charCodeAt(0) === 45;
  const start = negative ? 1 : 0;
  if (length === start || length > 20) return undefined;
  if (text.charCodeAt(start) === 48) return length === 1 ? 0 : undefined;
  let value = 0;
  for (let i = start; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  if (length - start <= SAFE_DIGITS) return negative ? -value : value;
  const exact = BigInt(text);
  if (exact > INT64_MAX || exact < INT64_MIN) return undefined;
  return fromBig(exact);
}

/** The number when it is exact, else the bigint. */
export function fromBig(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** `a + b` of 64-bit integers; undefined where the real server says the result would overflow. */
export function addIntegers(a: number | bigint, b: number | bigint): number | bigint | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const sum = BigInt(a) + BigInt(b);
  return sum > INT64_MAX || sum < INT64_MIN ? undefined : fromBig(sum);
}

/** C's `%.17g`, and inf, -inf, nan: every double of a reply. */
export function formatDouble17(value: number): string {
  if (Number.isSafeInteger(value)) return value === 0 && 1 / value < 0 ? '-0' : String(value);
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : value < 0 ? '-inf' : 'nan';
  const scientific = toExponential17(value);
  const e = scientific.indexOf('e');
  const exponent = Number(scientific.slice(e + 1));
  if (exponent < -4 || exponent >= 17) {
    const sign = exponent < 0 ? '-' : '+';
    const size = Math.abs(exponent);
    return `${trimZeros(scientific.slice(0, e))}e${sign}${size < 10 ? '0' : ''}${size}`;
  }
  return trimZeros(placePoint(scientific.slice(0, e), exponent));
}

/** Seventeen digits in scientific form; a tie goes to the even digit, as in C. */
function toExponential17(value: number): string {
  if (value.toPrecision(18).match(/5(?:e|$)/) === null) return value.toExponential(16);
  const exact = value.toExponential(60);
  const digits = exact.slice(0, exact.indexOf('e'));
  const first = digits.indexOf('.') + 1;
  const tie = /^50*$/.test(digits.slice(first + 16));
  const even = (digits.charCodeAt(first + 15) & 1) === 0;
  return tie && even ? digits.slice(0, first + 16) + exact.slice(exact.indexOf('e')) : value.toExponential(16);
}

/** `-1.2345` with its point moved to where the exponent (−4 … 16) puts it. */
function placePoint(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace('-', '').replace('.', '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

export function trimZeros(decimal: string): string {
  if (!decimal.includes('.')) return decimal;
  let end = decimal.length;
  while (decimal.charCodeAt(end - 1) === 48) end--;
  if (decimal.charCodeAt(end - 1) === 46) end--;
  return decimal.slice(0, end);
}

/** A double as an argument: all of strtod's forms but nan, nothing around it, and neither too large nor too small. */
export function parseDouble(text: string): number | undefined {
  const quick = parseShortDecimal(text);
  if (quick !== undefined) return quick;
  const value = strtod(text);
  if (value === undefined) return undefined;
  if (!Number.isFinite(value)) return /inf/i.test(text) ? value : undefined;
  return value === 0 && !isZeroText(text) ? undefined : value;
}

/** A bound of a score range, without its bracket: bare strtod, so empty text is 0, spaces may lead, 1e400 is inf. */
export function parseDoubleLoosely(text: string): number | undefined {
  const quick = parseShortDecimal(text);
  if (quick !== undefined) return quick;
  const end = text.indexOf('\0');
  const seen = end < 0 ? text : text.slice(0, end);
  return seen === '' ? 0 : strtod(seen.replace(/^[ \t-\r]+(?=.)/s, ''));
}

/** Up to 15 digits with at most one sign: what nearly every score is. */
function parseShortDecimal(text: string): number | undefined {
  const length = text.length;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  if (length === start || length - start > SAFE_DIGITS) return undefined;
  let value = 0;
  for (let i = start; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return start === 1 ? -value : value;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITE = /^[+-]?inf(?:inity)?$/i;
const HEX = /^([+-]?)0x(?:([\da-f]+)\.?([\da-f]*)|\.([\da-f]+))(?:p([+-]?\d+))?$/i;

/** The whole text as strtod reads it; nan is refused, for every caller does. */
function strtod(text: string): number | undefined {
  if (DECIMAL.test(text)) return Number(text);
  if (INFINITE.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  const hex = parseHexFloat(text);
  if (hex === undefined) return undefined;
  const magnitude = roundToDouble(hex.digits, hex.exponent);
  return hex.negative ? -magnitude : magnitude;
}

/** `digits` · 2^`exponent`, exactly. */
export interface HexFloat { negative: boolean; digits: bigint; exponent: number }

export function parseHexFloat(text: string): HexFloat | undefined {
  const match = HEX.exec(text);
  if (match === null) return undefined;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? match[4] ?? '';
  const exponent = Number(match[5] ?? '0') - fraction.length * 4;
  return { negative: match[1] === '-', digits: BigInt(`0x${whole}${fraction}`), exponent };
}

function roundToDouble(digits: bigint, exponent: number): number {
  if (digits === 0n) return 0;
  const bits = digits.toString(2).length;
  const top = bits + exponent;
  if (top > 1024) return Infinity;
  if (top < -1074) return 0;
  const drop = BigInt(Math.max(bits - 53, -1074 - exponent));
  if (drop <= 0n) return scale(Number(digits), exponent);
  let kept = digits >> drop;
  const rest = digits - (kept << drop);
  const half = 1n << (drop - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  return scale(Number(kept), exponent + Number(drop));
}

/** Two steps, for 2^1023 is the largest power and a denormal must be reached in one rounding. */
function scale(mantissa: number, exponent: number): number {
  if (exponent > 900) return mantissa * 2 ** 900 * 2 ** (exponent - 900);
  return exponent < -1000 ? mantissa * 2 ** -1000 * 2 ** (exponent + 1000) : mantissa * 2 ** exponent;
}

function isZeroText(text: string): boolean {
  const hex = parseHexFloat(text);
  return hex === undefined ? !/[1-9]/.test(text.replace(/e.*$/i, '')) : hex.digits === 0n;
}
