/* A signed 64-bit whole number as two halves, and its decimal text.
 *
 * Listpacks and intsets hold numbers of up to 64 bits, of which a JS number keeps 53: so the halves are the truth and
 * `value` is the nearest double (exact up to 2^53). One instance is reused by its owner, so reading a number makes no
 * garbage; BigInt is used beyond 2^53 only. What is a number and what is text is decided as the real server does
 * (lpStringToInt64, string2ll): no plus sign, no leading zero, no "-0", and within 64 bits. */

const DIGITS_EXACT = 15;
const DIGITS_MAX = 20;
const TWO_32 = 4294967296;
const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

export class Integer64 {
  /** The nearest double. */
  value = 0;
  /** Bits 32 … 63, signed. */
  hi = 0;
  /** Bits 0 … 31, unsigned. */
  lo = 0;

  /** Reads the number written in `src[at … at+length)`; false if it is not one in canonical form. */
  parse(src: Uint8Array, at: number, length: number): boolean {
    if (length === 0 || length > DIGITS_MAX) return false;
    const negative = src[at] === MINUS;
    let i = negative ? at + 1 : at;
    const end = at + length;
    if (i === end) return false;
    const first = src[i]!;
    if (first === ZERO && length === 1) {
      this.set(0);
      return true;
    }
    if (first <= ZERO || first > NINE) return false;
    const start = i;
    let value = 0;
    for (; i < end; i++) {
      const digit = src[i]!;
      if (digit < ZERO || digit > NINE) return false;
      value = value * 10 + (digit - ZERO);
    }
    if (end - start > DIGITS_EXACT) return this.parseLong(src, start, end, negative);
    this.set(negative ? -value : value);
    return true;
  }

  /** A number that a double holds exactly. */
  set(value: number): void {
    this.value = value;
    this.lo = value >>> 0;
    this.hi = value >= -2147483648 && value <= 2147483647 ? (value < 0 ? -1 : 0) : Math.floor(value / TWO_32) | 0;
  }

  setHalves(hi: number, lo: number): void {
    this.hi = hi | 0;
    this.lo = lo >>> 0;
    this.value = this.hi * TWO_32 + this.lo;
  }

  setBig(value: bigint): void {
    this.setHalves(Number(BigInt.asIntN(32, value >> 32n)), Number(BigInt.asUintN(32, value)));
  }

  big(): bigint { return (BigInt(this.hi) << 32n) | BigInt(this.lo); }

  /** Negative, 0 or positive, as this number is less than, equal to or greater than the other. */
  compare(other: Integer64): number {
    if (this.hi !== other.hi) return this.hi - other.hi;
    return this.lo - other.lo;
  }

  /** Writes the digits (at most 20) and returns how many bytes they are. */
  write(into: Uint8Array, at: number): number {
    if (!Number.isSafeInteger(this.value)) return this.writeLong(into, at);
    let rest = this.value;
    let to = at;
    if (rest < 0) {
      into[to++] = MINUS;
      rest = -rest;
    }
    let count = 1;
    for (let bound = 10; rest >= bound; bound *= 10) count++;
    for (let i = to + count - 1; i >= to; i--) {
      const tenth = Math.floor(rest / 10);
      into[i] = ZERO + (rest - tenth * 10);
      rest = tenth;
    }
    return to + count - at;
  }

  text(): string {
    return Number.isSafeInteger(this.value) ? String(this.value) : String(this.big());
  }

  private parseLong(src: Uint8Array, start: number, end: number, negative: boolean): boolean {
    let big = 0n;
    for (let i = start; i < end; i++) big = big * 10n + BigInt(src[i]! - ZERO);
    if (negative) big = -big;
    if (big < INT64_MIN || big > INT64_MAX) return false;
    this.setBig(big);
    return true;
  }

  private writeLong(into: Uint8Array, at: number): number {
    const text = String(this.big());
    for (let i = 0; i < text.length; i++) into[at + i] = text.charCodeAt(i);
    return text.length;
  }
}
