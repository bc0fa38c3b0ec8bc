/* One line of the text protocol as words between blanks, and the numbers C's strtol family reads from them. */
import { latin1 } from '#base/bytes';

const SPACE = 32;
const NOT_DECIMAL = /^[\s]*([+-]?)(\d+)(?:[\s]|$)/;

export class Line {
  source: Uint8Array = new Uint8Array(0);
  starts = new Int32Array(32);
  ends = new Int32Array(32);
  count = 0;

  /** Splits bytes `at` … `end`; what follows a zero byte is not seen, as in C. */
  split(source: Uint8Array, at: number, end: number): void {
    this.source = source;
    let count = 0;
    let i = at;
    while (i < end) {
      while (i < end && source[i] === SPACE) i++;
      if (i >= end || source[i] === 0) break;
      if (count === this.starts.length) this.grow();
      this.starts[count] = i;
      while (i < end && source[i] !== SPACE && source[i] !== 0) i++;
      this.ends[count++] = i;
    }
    this.count = count;
  }

  private grow(): void {
    const starts = new Int32Array(this.starts.length * 2);
    const ends = new Int32Array(this.starts.length * 2);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }

  length(i: number): number { return this.ends[i]! - this.starts[i]!; }
  text(i: number): string { return latin1(this.source, this.starts[i]!, this.ends[i]!); }
  is(i: number, text: string): boolean { return this.length(i) === text.length && this.text(i) === text; }

  /** A small whole number read fast; -1 where it needs a closer look. */
  private plain(i: number): number {
    const end = this.ends[i]!;
    let at = this.starts[i]!;
    if (end - at > 9 || end === at) return -1;
    let value = 0;
    for (; at < end; at++) {
      const digit = this.source[at]! - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** safe_strtol into an int: a number of 64 bits that loses its upper half, or undefined. */
  int32(i: number): number | undefined {
    const fast = this.plain(i);
    if (fast >= 0) return fast;
    const value = decimal(this.text(i));
    if (value === undefined || value < -(1n << 63n) || value >= 1n << 63n) return undefined;
    return Number(BigInt.asIntN(32, value));
  }

  /** safe_strtoul into 32 bits: what is larger loses its upper bits, what is negative is refused. */
  uint32(i: number): number | undefined {
    const fast = this.plain(i);
    if (fast >= 0) return fast;
    const value = unsigned(this.text(i));
    return value === undefined ? undefined : Number(value & 0xffffffffn);
  }

  /** safe_strtoull */
  uint64(i: number): bigint | undefined {
    const fast = this.plain(i);
    return fast >= 0 ? BigInt(fast) : unsigned(this.text(i));
  }
}

function decimal(text: string): bigint | undefined {
  const match = NOT_DECIMAL.exec(text);
  return match === null ? undefined : BigInt(`${match[1] === '-' ? '-' : ''}${match[2]}`);
}

/** strtoull takes a minus sign and wraps; memcached then refuses only results that look negative. */
export function unsigned(text: string): bigint | undefined {
  const value = decimal(text);
  if (value === undefined || value > 0xffffffffffffffffn || value < -0xffffffffffffffffn) return undefined;
  const wrapped = BigInt.asUintN(64, value);
  if (wrapped >= 1n << 63n && text.includes('-')) return undefined;
  return wrapped;
}
