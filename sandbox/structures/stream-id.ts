/* The id of a stream's entry: two unsigned 64-bit numbers, milliseconds and a sequence, as four words of 32 bits.
 *
 * An id is compared and counted up at every step, so it is a mutable object of plain numbers; BigInt appears only in
 * the text of halves beyond 2^53. */

const TWO_32 = 4294967296;
const SAFE_HIGH = 0x200000;
const MAX = 0xffffffff;

export class StreamId {
  msHigh = 0;
  msLow = 0;
  seqHigh = 0;
  seqLow = 0;

  static max(): StreamId { return new StreamId().set(MAX, MAX, MAX, MAX); }
  static of(ms: number | bigint, seq: number | bigint): StreamId {
    const id = new StreamId();
    id.setMs(ms);
    id.setSeq(seq);
    return id;
  }

  set(msHigh: number, msLow: number, seqHigh: number, seqLow: number): this {
    this.msHigh = msHigh >>> 0;
    this.msLow = msLow >>> 0;
    this.seqHigh = seqHigh >>> 0;
    this.seqLow = seqLow >>> 0;
    return this;
  }
  from(other: StreamId): this { return this.set(other.msHigh, other.msLow, other.seqHigh, other.seqLow); }
  copy(): StreamId { return new StreamId().from(this); }
  setMs(ms: number | bigint): void {
    this.msHigh = highOf(ms);
    this.msLow = lowOf(ms);
  }
  setSeq(seq: number | bigint): void {
    this.seqHigh = highOf(seq);
    this.seqLow = lowOf(seq);
  }

  get isZero(): boolean { return (this.msHigh | this.msLow | this.seqHigh | this.seqLow) === 0; }
  get isMax(): boolean { return this.compare(LAST) === 0; }
  get seqIsMax(): boolean { return this.seqHigh === MAX && this.seqLow === MAX; }

  compare(other: StreamId): number {
    return this.compareMs(other) || this.seqHigh - other.seqHigh || this.seqLow - other.seqLow;
  }
  compareMs(other: StreamId): number { return this.msHigh - other.msHigh || this.msLow - other.msLow; }

  /** The next id; false, and 0-0, after the last. */
  increment(): boolean {
    this.seqLow = (this.seqLow + 1) >>> 0;
    if (this.seqLow !== 0) return true;
    this.seqHigh = (this.seqHigh + 1) >>> 0;
    if (this.seqHigh !== 0) return true;
    this.msLow = (this.msLow + 1) >>> 0;
    if (this.msLow !== 0) return true;
    this.msHigh = (this.msHigh + 1) >>> 0;
    return this.msHigh !== 0;
  }
  /** The id before; false, and the last, before 0-0. */
  decrement(): boolean {
    if (this.seqLow-- !== 0) return true;
    this.seqLow = MAX;
    if (this.seqHigh-- !== 0) return true;
    this.seqHigh = MAX;
    if (this.msLow-- !== 0) return true;
    this.msLow = MAX;
    if (this.msHigh-- !== 0) return true;
    this.msHigh = MAX;
    return false;
  }

  /** `word`: an index into 32-bit words. */
  read(i32: Int32Array, word: number): this {
    return this.set(i32[word]!, i32[word + 1]!, i32[word + 2]!, i32[word + 3]!);
  }
  write(i32: Int32Array, word: number): void {
    i32[word] = this.msHigh;
    i32[word + 1] = this.msLow;
    i32[word + 2] = this.seqHigh;
    i32[word + 3] = this.seqLow;
  }

  /** Byte 0 … 15 of the key that the real server keeps the id under (big-endian). */
  byteAt(i: number): number {
    const word = i < 4 ? this.msHigh : i < 8 ? this.msLow : i < 12 ? this.seqHigh : this.seqLow;
    return (word >>> (24 - (i & 3) * 8)) & 255;
  }
  text(): string { return `${halvesText(this.msHigh, this.msLow)}-${halvesText(this.seqHigh, this.seqLow)}`; }
}

const LAST = StreamId.max();

function halvesText(high: number, low: number): string {
  return high < SAFE_HIGH ? String(high * TWO_32 + low) : String((BigInt(high) << 32n) | BigInt(low));
}
function highOf(value: number | bigint): number {
  return typeof value === 'number' ? Math.floor(value / TWO_32) >>> 0 : Number((value >> 32n) & 0xffffffffn);
}
function lowOf(value: number | bigint): number {
  return typeof value === 'number' ? value >>> 0 : Number(value & 0xffffffffn);
}
