/* Requests out of bytes: RESP arrays of bulk strings, or inline lines (networking.c, processMultibulkBuffer and
 * processInlineBuffer). Integer loops only; words are spans of the buffer, never strings.
 *
 * `parse(bytes, at, end)` looks at one request that begins at `at`. It answers the offset behind it when the request
 * is whole (words in `starts`/`ends`, `count` may be 0 for an empty one), NEED_MORE when bytes are missing, or
 * BROKEN with `problem` set. State between calls is relative to `at`, so the caller may move an unfinished request
 * to another buffer as long as it begins at its first byte again. */
import { splitInline } from './inline';
import { latin1 } from '#base/bytes';

export const NEED_MORE = -1;
export const BROKEN = -2;
const INLINE_BYTES_MAX = 64 * 1024;
const CR = 13;
const LF = 10;

export class RequestParser {
  /**
   * Spans of the words of the last whole request. For an inline request they lie in `source`, which is its own
   * bytes.
   */
  starts = new Int32Array(8);
  ends = new Int32Array(8);
  count = 0;
  source: Uint8Array;
  problem = '';
  bulkBytesMax = 512 * 1024 * 1024;
  /** Until AUTH, the real server takes only small requests. */
  authenticated = true;
  private words = 0;
  private remaining = -1;
  private bulk = -1;
  private cursor = 0;

  constructor() { this.source = EMPTY; }

  /** True when a request has begun and is not whole yet. */
  get midway(): boolean { return this.remaining >= 0 || this.cursor > 0; }

  parse(bytes: Uint8Array, at: number, end: number): number {
    if (this.remaining < 0) {
      const whole = this.parseWhole(bytes, at, end);
      if (whole > 0) return whole;
      if (bytes[at] !== 42) return this.parseInline(bytes, at, end);
      const header = this.parseHeader(bytes, at, end);
      if (header < 0) return header;
      if (this.remaining <= 0) return this.finish(bytes, at, this.cursor);
    }
    while (this.remaining > 0) {
      if (this.bulk < 0) {
        const state = this.parseBulkHeader(bytes, at, end);
        if (state < 0) return state;
      }
      const start = this.cursor;
      if (end - at - start < this.bulk + 2) return NEED_MORE;
      if (this.words === this.starts.length) this.widen();
      this.starts[this.words] = start;
      this.ends[this.words++] = start + this.bulk;
      this.cursor = start + this.bulk + 2;
      this.bulk = -1;
      this.remaining--;
    }
    return this.finish(bytes, at, this.cursor);
  }

  /**
   * The common case: a request that is all there, in its usual spelling (no more than 8 words of no more than 9,999
   * bytes). Keeps no state: anything else answers 0 and is read again with care.
   */
  private parseWhole(bytes: Uint8Array, at: number, end: number): number {
    const count = bytes[at + 1]! - 48;
    if (end - at < 8 || bytes[at] !== 42 || count < 1 || count > 8 || bytes[at + 2] !== CR) return 0;
    const { starts, ends } = this;
    let p = at + 4;
    for (let i = 0; i < count; i++) {
      if (p + 4 > end || bytes[p] !== 36) return 0;
      let length = bytes[p + 1]! - 48;
      if (length < 0 || length > 9) return 0;
      p += 2;
      while (bytes[p] !== CR) {
        const digit = bytes[p]! - 48;
        if (!(digit >= 0 && digit <= 9) || length === 0 || length > 999) return 0;
        length = length * 10 + digit;
        p++;
      }
      p += 2;
      starts[i] = p;
      p += length;
      ends[i] = p;
      p += 2;
    }
    if (p > end) return 0;
    this.count = count;
    this.source = bytes;
    return p;
  }

  private finish(bytes: Uint8Array, at: number, length: number): number {
    this.count = this.words;
    for (let i = 0; i < this.count; i++) {
      this.starts[i]! += at;
      this.ends[i]! += at;
    }
    this.source = bytes;
    this.restart();
    return at + length;
  }

  restart(): void {
    this.words = 0;
    this.remaining = -1;
    this.bulk = -1;
    this.cursor = 0;
  }

  private parseHeader(bytes: Uint8Array, at: number, end: number): number {
    const line = findCr(bytes, at, end);
    if (line < 0) {
      return end - at > INLINE_BYTES_MAX ? this.fail('too big mbulk count string') : NEED_MORE;
    }
    if (line + 1 >= end) return NEED_MORE;
    const count = readInteger(bytes, at + 1, line);
    if (Number.isNaN(count) || count > 0x7fffffff) return this.fail('invalid multibulk length');
    if (count > 10 && !this.authenticated) return this.fail('unauthenticated multibulk length');
    this.remaining = Math.max(count, 0);
    this.cursor = line + 2 - at;
    return this.cursor;
  }

  private parseBulkHeader(bytes: Uint8Array, at: number, end: number): number {
    const from = at + this.cursor;
    const line = findCr(bytes, from, end);
    if (line < 0) {
      return end - from > INLINE_BYTES_MAX ? this.fail('too big bulk count string') : NEED_MORE;
    }
    if (line + 1 >= end) return NEED_MORE;
    if (bytes[from] !== 36) return this.fail(`expected '$', got '${printable(bytes[from]!)}'`);
    const length = readInteger(bytes, from + 1, line);
    if (Number.isNaN(length) || length < 0 || length > this.bulkBytesMax) return this.fail('invalid bulk length');
    if (length > 16384 && !this.authenticated) return this.fail('unauthenticated bulk length');
    this.bulk = length;
    this.cursor = line + 2 - at;
    return this.cursor;
  }

  private parseInline(bytes: Uint8Array, at: number, end: number): number {
    let line = at + this.cursor;
    while (line < end && bytes[line] !== LF && bytes[line] !== 0) line++;
    if (line >= end || bytes[line] === 0) {
      this.cursor = line - at;
      return end - at > INLINE_BYTES_MAX ? this.fail('too big inline request') : NEED_MORE;
    }
    this.cursor = 0;
    const stop = line > at && bytes[line - 1] === CR ? line - 1 : line;
    const words = splitInline(latin1(bytes, at, stop));
    if (words === undefined) return this.fail('unbalanced quotes in request');
    this.take(words);
    return line + 1;
  }

  /** Lays words out in a buffer of their own and points the spans at it. */
  take(words: readonly string[]): void {
    let length = 0;
    for (const word of words) length += word.length;
    const source = new Uint8Array(length);
    while (this.starts.length < words.length) this.widen();
    let at = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      this.starts[i] = at;
      for (let c = 0; c < word.length; c++) source[at++] = word.charCodeAt(c);
      this.ends[i] = at;
    }
    this.source = source;
    this.count = words.length;
  }

  private widen(): void {
    const starts = new Int32Array(this.starts.length * 2);
    const ends = new Int32Array(this.ends.length * 2);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }

  private fail(problem: string): number {
    this.problem = `Protocol error: ${problem}`;
    return BROKEN;
  }
}

const EMPTY = new Uint8Array(0);

/** As strchr: a zero byte hides all that follows, so such a line never ends until it is too long. */
function findCr(bytes: Uint8Array, at: number, end: number): number {
  const stop = Math.min(end, at + INLINE_BYTES_MAX + 1);
  for (let i = at; i < stop; i++) {
    if (bytes[i] === CR) return i;
    if (bytes[i] === 0) return -1;
  }
  return -1;
}

/** string2ll on a span: NaN unless it is a plain decimal in its only spelling. */
function readInteger(bytes: Uint8Array, at: number, end: number): number {
  const negative = bytes[at] === 45;
  const first = negative ? at + 1 : at;
  const digits = end - first;
  if (digits < 1 || digits > 18 || (bytes[first] === 48 && (digits > 1 || negative))) return NaN;
  let value = 0;
  for (let i = first; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return negative ? -value : value;
}

/** The reply replaces line ends by blanks; every other byte is sent as it came. */
function printable(byte: number): string { return String.fromCharCode(byte); }
