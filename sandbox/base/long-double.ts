/* The 80-bit x87 long double: what INCRBYFLOAT and HINCRBYFLOAT add with (util.c, string2ld, ld2string).
 *
 * A double shows the difference at once (0.1 + 0.2 is 0.3 there), so the 64-bit mantissa is done here with bigints: a
 * value is `digits` · 2^`exponent`, rounded half to even after reading and after adding, and printed as `%.17Lf`
 * without its trailing zeros. Infinity is an exponent of Infinity; nan never gets in. */
import { parseHexFloat, trimZeros } from './number';

export interface LongDouble { readonly negative: boolean; readonly digits: bigint; readonly exponent: number }

const MANTISSA_BITS = 64;
const EXPONENT_MAX = 16384 - MANTISSA_BITS;
const EXPONENT_MIN = -16445;
const TEXT_MAX = 5119;
const FAR = 20_000;
const DECIMAL = /^([+-]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:e([+-]?\d+))?$/i;
const INFINITE = /^[+-]?inf(?:inity)?$/i;
const FRACTION_DIGITS = 17;
const TEN_TO_17 = 10n ** 17n;

/** strtold over the whole text; undefined for nan, for too large, for too small, and for anything around the number. */
export function parseLongDouble(text: string): LongDouble | undefined {
  if (text.length > TEXT_MAX) return undefined;
  if (INFINITE.test(text)) return { negative: text.startsWith('-'), digits: 1n, exponent: Infinity };
  const exact = parseDecimal(text) ?? parseHex(text);
  if (exact === undefined) return undefined;
  const value = round(exact.negative, exact.numerator, exact.denominator);
  if (value.exponent === Infinity) return undefined;
  return value.digits === 0n && exact.numerator !== 0n ? undefined : value;
}

/** The sum, or undefined where the real server answers that it would be NaN or Infinity. */
export function addLongDoubles(a: LongDouble, b: LongDouble): LongDouble | undefined {
  if (a.exponent === Infinity || b.exponent === Infinity) return undefined;
  const exponent = Math.min(a.exponent, b.exponent);
  const sum = signed(a) * (1n << BigInt(a.exponent - exponent)) + signed(b) * (1n << BigInt(b.exponent - exponent));
  if (sum === 0n) return { negative: a.negative && b.negative, digits: 0n, exponent: 0 };
  const negative = sum < 0n;
  const value = roundScaled(negative, negative ? -sum : sum, exponent);
  return value.exponent === Infinity ? undefined : value;
}

/** A product rounded up to a whole number; undefined when it is infinite. */
export function ceilOfProduct(value: LongDouble, factor: bigint): bigint | undefined {
  if (value.exponent === Infinity) return undefined;
  const product = roundScaled(value.negative, value.digits * factor, value.exponent);
  if (product.exponent === Infinity) return undefined;
  if (product.exponent >= 0) return signed(product) << BigInt(product.exponent);
  const power = 1n << BigInt(-product.exponent);
  return product.negative ? -(product.digits / power) : (product.digits + power - 1n) / power;
}

/** As ld2string prints for people: seventeen places, then no zeros at the end, and never a minus zero. */
export function formatLongDouble(value: LongDouble): string {
  if (value.exponent === Infinity) return value.negative ? '-inf' : 'inf';
  const scaled = value.digits * TEN_TO_17;
  const power = 1n << BigInt(Math.abs(value.exponent));
  const units = value.exponent >= 0 ? scaled * power : divideHalfEven(scaled, power);
  const digits = units.toString().padStart(FRACTION_DIGITS + 1, '0');
  const point = digits.length - FRACTION_DIGITS;
  const text = trimZeros(`${digits.slice(0, point)}.${digits.slice(point)}`);
  return value.negative && text !== '0' ? `-${text}` : text;
}

function signed(value: LongDouble): bigint { return value.negative ? -value.digits : value.digits; }

interface Fraction { negative: boolean; numerator: bigint; denominator: bigint }

function parseDecimal(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? match[4] ?? '';
  const exponent = Number(match[5] ?? '0') - fraction.length;
  const numerator = BigInt(whole + fraction);
  const near = Math.max(-FAR, Math.min(FAR, exponent));
  const power = 10n ** BigInt(Math.abs(near));
  const negative = match[1] === '-';
  if (near < 0) return { negative, numerator, denominator: power };
  return { negative, numerator: numerator * power, denominator: 1n };
}

function parseHex(text: string): Fraction | undefined {
  const hex = parseHexFloat(text);
  if (hex === undefined) return undefined;
  const near = Math.max(-4 * FAR, Math.min(4 * FAR, hex.exponent));
  const power = 1n << BigInt(Math.abs(near));
  const { negative, digits } = hex;
  if (near < 0) return { negative, numerator: digits, denominator: power };
  return { negative, numerator: digits * power, denominator: 1n };
}

function bitLength(value: bigint): number {
  const hex = value.toString(16);
  return (hex.length - 1) * 4 + 32 - Math.clz32(Number.parseInt(hex[0]!, 16));
}

/** The nearest long double to a fraction: zero when it is too small, infinite when too large. */
function round(negative: boolean, numerator: bigint, denominator: bigint): LongDouble {
  if (numerator === 0n) return { negative, digits: 0n, exponent: 0 };
  let exponent = bitLength(numerator) - bitLength(denominator) - MANTISSA_BITS;
  const floorBits = bitLength(shifted(numerator, -exponent) / shifted(denominator, exponent));
  if (floorBits > MANTISSA_BITS) exponent++;
  exponent = Math.max(exponent, EXPONENT_MIN);
  return settle(negative, divideHalfEven(shifted(numerator, -exponent), shifted(denominator, exponent)), exponent);
}

function roundScaled(negative: boolean, digits: bigint, exponent: number): LongDouble {
  const drop = Math.max(bitLength(digits) - MANTISSA_BITS, EXPONENT_MIN - exponent);
  if (drop <= 0) return settle(negative, digits, exponent);
  return settle(negative, divideHalfEven(digits, 1n << BigInt(drop)), exponent + drop);
}

/** A mantissa that rounding made one bit too long is halved; what then does not fit the exponent is infinite. */
function settle(negative: boolean, digits: bigint, exponent: number): LongDouble {
  const bits = bitLength(digits);
  if (bits + exponent > EXPONENT_MAX + MANTISSA_BITS) return { negative, digits: 1n, exponent: Infinity };
  if (bits > MANTISSA_BITS) return { negative, digits: digits >> 1n, exponent: exponent + 1 };
  return { negative, digits, exponent };
}

function shifted(value: bigint, by: number): bigint { return by > 0 ? value << BigInt(by) : value; }

function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}
