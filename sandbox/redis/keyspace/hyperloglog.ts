/* HyperLogLogs: strings with a header and registers, byte for byte those of the real server (hyperloglog.c).
 *
 *   "HYLL"  encoding (0 dense, 1 sparse)  3 bytes unused  8 bytes: the count computed last, lowest byte first
 *
 * The highest bit of the last of these says that the count is out of date. Being strings, they can be written with SET,
 * so whatever is inside may be wrong and is refused where the real server finds out. A dense one is changed where it
 * lies; a sparse one, which is short, in a copy that is put back. */
import { blobAt, blobFromBytes, blobLength, blobReplaceBytes } from '#structures/blob';
import { countDense, DENSE_BYTES, denseRegister, raiseAll, raiseDense } from '#structures/hll-dense';
import { EMPTY_SPARSE, SparseRegisters } from '#structures/hll-sparse';
import { estimate, REGISTERS } from '#structures/hll-estimate';
import { INVALID_HLL, NOT_HLL } from '../errors';
import type { Keyspace } from './keyspace';
import { grownSparse, stringSurplus } from './string-weight';
import { ENCODING, TYPE } from './layout';
import { growString, requireString } from './string';

export const HEADER = 16;
const MAGIC = [72, 89, 76, 76];
const KIND_AT = 4;
const COUNT_AT = 8;
const STALE_AT = 15;
const DENSE = 0;
const SPARSE = 1;
/** What the real server's conversion makes of a count that is no number. */
const NO_COUNT = 1n << 63n;

const sparse = new SparseRegisters();

export class Hyperloglog {
  private constructor(private readonly db: Keyspace, private readonly entry: number) {}

  /** Undefined for entry 0; refuses what is no HyperLogLog. */
  static at(db: Keyspace, entry: number): Hyperloglog | undefined {
    if (entry === 0) return undefined;
    requireString(db, entry);
    if (db.encodingOf(entry) === ENCODING.int) throw NOT_HLL;
    const hll = new Hyperloglog(db, entry);
    const { bytes, from, length } = hll;
    const kind = bytes[from + KIND_AT]!;
    if (length < HEADER || !hasMagic(bytes, from) || kind > SPARSE) throw NOT_HLL;
    if (kind === DENSE && length !== HEADER + DENSE_BYTES) throw NOT_HLL;
    return hll;
  }

  static create(db: Keyspace, key: string): Hyperloglog {
    const bytes = new Uint8Array(HEADER + EMPTY_SPARSE.length);
    bytes.set(MAGIC);
    bytes[KIND_AT] = SPARSE;
    bytes.set(EMPTY_SPARSE, HEADER);
    const entry = db.add(key, TYPE.string, ENCODING.raw);
    const blob = blobFromBytes(db.host.arena, bytes, 0, bytes.length);
    db.setValue(entry, blob);
    return new Hyperloglog(db, entry);
  }

  private get bytes(): Uint8Array { return this.db.host.arena.u8; }
  private get from(): number { return blobAt(this.db.value(this.entry)); }
  private get length(): number { return blobLength(this.db.host.arena, this.db.value(this.entry)); }
  get isDense(): boolean { return this.bytes[this.from + KIND_AT] === DENSE; }

  /** A value that is changed in place is `raw`. */
  unshare(): void { growString(this.db, this.entry, 0); }

  markStale(): void { this.bytes[this.from + STALE_AT] = this.bytes[this.from + STALE_AT]! | 128; }

  /** The remembered count, or undefined when it is out of date. */
  get remembered(): bigint | undefined {
    if ((this.bytes[this.from + STALE_AT]! & 128) !== 0) return undefined;
    let count = 0n;
    for (let i = STALE_AT; i >= COUNT_AT; i--) count = (count << 8n) | BigInt(this.bytes[this.from + i]!);
    return count;
  }
  remember(count: bigint): void {
    for (let i = 0; i < 8; i++) this.bytes[this.from + COUNT_AT + i] = Number((count >> BigInt(i * 8)) & 255n);
  }

  /** Counts anew. Refuses runs that do not add up to all registers. */
  count(): bigint {
    const histogram = new Int32Array(64);
    if (this.isDense) {
      countDense(this.bytes, this.from + HEADER, histogram);
    } else {
      const covered = this.load().forEach((value, run) => { histogram[value]! += run; });
      if (covered !== REGISTERS) throw INVALID_HLL;
    }
    return countOf(histogram);
  }

  /** Raises registers, one after the other; `each` gives `value · 16384 + register`. Answers how many rose. */
  raise(places: readonly number[], maxBytes: number): number {
    let raised = 0;
    let i = 0;
    if (!this.isDense) {
      this.load();
      for (; i < places.length; i++) {
        const outcome = sparse.set(places[i]! & 16383, places[i]! >> 14, maxBytes);
        if (outcome === 'changed') raised++;
        else if (outcome !== 'same') {
          this.putBack();
          if (outcome === 'corrupt' || !this.toDense()) throw INVALID_HLL;
          break;
        }
      }
      if (i === places.length) this.putBack();
    }
    const { bytes, from } = this;
    for (; i < places.length; i++) {
      if (raiseDense(bytes, from + HEADER, places[i]! & 16383, places[i]! >> 14)) raised++;
    }
    return raised;
  }

  /** False when its runs do not add up; it then stays as it is. */
  toDense(): boolean {
    const bytes = new Uint8Array(HEADER + DENSE_BYTES);
    bytes.set(this.bytes.subarray(this.from, this.from + HEADER));
    bytes[KIND_AT] = DENSE;
    const covered = this.load().forEach((value, run, register) => {
      if (value === 0) return true;
      if (register + run > REGISTERS) return false;
      for (let i = 0; i < run; i++) raiseDense(bytes, HEADER, register + i, value);
      return true;
    });
    if (covered !== REGISTERS) return false;
    this.replace(bytes, bytes.length);
    return true;
  }

  /** Raises `most` to this one's registers. Refuses runs that do not add up. */
  mergeInto(most: Uint8Array): void {
    if (this.isDense) {
      raiseAll(this.bytes, this.from + HEADER, most);
      return;
    }
    const covered = this.load().forEach((value, run, register) => {
      if (value === 0) return true;
      if (register + run > REGISTERS) return false;
      for (let i = register; i < register + run; i++) most[i] = Math.max(most[i]!, value);
      return true;
    });
    if (covered !== REGISTERS) throw INVALID_HLL;
  }

  /** One register of a dense one. */
  register(i: number): number { return denseRegister(this.bytes, this.from + HEADER, i); }

  /** The runs of a sparse one as PFDEBUG DECODE shows them. */
  decoded(): string {
    const runs: string[] = [];
    this.load().forEach((value, run, _, long) => {
      runs.push(value > 0 ? `v:${value},${run}` : `${long ? 'Z' : 'z'}:${run}`);
    });
    return runs.join(' ');
  }

  private load(): SparseRegisters {
    sparse.load(this.bytes, this.from, this.length, HEADER);
    return sparse;
  }
  private sparseBlock(length: number): number {
    const { hllSparseMaxBytes } = this.db.host.containers.settings;
    return grownSparse(this.db.valueHigh(this.entry), this.length, length, hllSparseMaxBytes);
  }
  private putBack(): void {
    this.replace(sparse.bytes, sparse.length);
  }
  private replace(bytes: Uint8Array, length: number): void {
    const { arena } = this.db.host;
    arena.weight -= stringSurplus(this.db, this.entry);
    const sparseStays = bytes[KIND_AT] === SPARSE && length !== this.length;
    const block = sparseStays ? this.sparseBlock(length) : length === this.length ? this.db.valueHigh(this.entry) : 0;
    const blob = blobReplaceBytes(arena, this.db.value(this.entry), bytes, 0, length);
    this.db.setValue(this.entry, blob);
    this.db.setValueHigh(this.entry, block);
    arena.weight += stringSurplus(this.db, this.entry);
  }
}

function hasMagic(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === MAGIC[0] && bytes[at + 1] === MAGIC[1] && bytes[at + 2] === MAGIC[2]
    && bytes[at + 3] === MAGIC[3];
}

/** What registers with these values count. */
export function countOf(histogram: Int32Array): bigint {
  const count = estimate(histogram);
  return Number.isFinite(count) ? BigInt(count) : NO_COUNT;
}
