/* Intsets: sorted whole numbers of one width in one block, in the real server's bytes (intset.c).
 *
 *   u32 width in bytes (2, 4, 8) · u32 count · numbers, little endian, ascending
 *
 * The block is widened when a number does not fit and never narrowed, as in the real server. Numbers come in and
 * go out as `Integer64`, whose halves are exact beyond 2^53. Blocks are 8-aligned, so 16- and 32-bit numbers are
 * read by shifts of one view and 64-bit ones as two words of it. */
import type { Arena } from './arena';
import { Integer64 } from './integer64';

const HEADER = 8;

export class Intsets {
  /** Whether the last `add` or `remove` changed the set. */
  changed = false;
  private readonly probe = new Integer64();

  constructor(readonly arena: Arena) {}

  create(): number {
    const set = this.arena.alloc(HEADER);
    this.arena.i32[set >> 2] = 2;
    this.arena.i32[(set >> 2) + 1] = 0;
    return set;
  }

  /** An intset made of bytes from elsewhere (RESTORE, RDB), which `isIntset` has found whole. */
  fromBytes(src: Uint8Array, at: number, length: number): number {
    const set = this.arena.alloc(length);
    this.arena.u8.set(src.subarray(at, at + length), set);
    return set;
  }

  copy(set: number): number {
    const bytes = this.bytes(set);
    const to = this.arena.alloc(bytes);
    this.arena.u8.copyWithin(to, set, set + bytes);
    return to;
  }

  free(set: number): void { this.arena.free(set, this.bytes(set)); }

  bytes(set: number): number { return HEADER + this.size(set) * this.width(set); }

  size(set: number): number { return this.arena.i32[(set >> 2) + 1]!; }

  /** 2, 4 or 8. */
  width(set: number): number { return this.arena.i32[set >> 2]!; }

  /** Reads the element at an index into `into`. */
  read(set: number, index: number, into: Integer64): void {
    const width = this.width(set);
    const i32 = this.arena.i32;
    const data = (set + HEADER) >> 2;
    if (width === 4) into.set(i32[data + index]!);
    else if (width === 2) into.set((i32[data + (index >> 1)]! << ((index & 1) === 0 ? 16 : 0)) >> 16);
    else into.setHalves(i32[data + index * 2 + 1]!, i32[data + index * 2]!);
  }

  has(set: number, value: Integer64): boolean {
    return widthOf(value) <= this.width(set) && this.find(set, value) >= 0;
  }

  /** Answers the set's offset, which may be new; `changed` says whether the number was not there. */
  add(set: number, value: Integer64): number {
    const width = widthOf(value);
    this.changed = true;
    if (width > this.width(set)) return this.widenAndAdd(set, value, width);
    const found = this.find(set, value);
    if (found >= 0) {
      this.changed = false;
      return set;
    }
    const index = ~found;
    const count = this.size(set);
    const own = this.width(set);
    const old = HEADER + count * own;
    set = this.arena.realloc(set, old, old + own, old);
    const at = set + HEADER + index * own;
    if (index < count) this.arena.u8.copyWithin(at + own, at, set + old);
    this.write(set, index, own, value);
    this.arena.i32[(set >> 2) + 1] = count + 1;
    return set;
  }

  remove(set: number, value: Integer64): number {
    const index = widthOf(value) <= this.width(set) ? this.find(set, value) : -1;
    this.changed = index >= 0;
    if (index < 0) return set;
    const width = this.width(set);
    const count = this.size(set);
    const old = HEADER + count * width;
    const at = set + HEADER + index * width;
    if (index < count - 1) this.arena.u8.copyWithin(at, at + width, set + old);
    set = this.arena.realloc(set, old, old - width, old - width);
    this.arena.i32[(set >> 2) + 1] = count - 1;
    return set;
  }

  /** The index of a number, or the complement (~) of where it would stand. */
  private find(set: number, value: Integer64): number {
    const probe = this.probe;
    let low = 0;
    let high = this.size(set) - 1;
    if (high >= 0) {
      this.read(set, high, probe);
      if (value.compare(probe) > 0) return ~(high + 1);
    }
    while (low <= high) {
      const middle = (low + high) >> 1;
      this.read(set, middle, probe);
      const order = value.compare(probe);
      if (order === 0) return middle;
      if (order > 0) low = middle + 1;
      else high = middle - 1;
    }
    return ~low;
  }

  /** A number wider than all others is less than all or greater than all. */
  private widenAndAdd(set: number, value: Integer64, width: number): number {
    const count = this.size(set);
    const to = this.arena.alloc(HEADER + (count + 1) * width);
    const shift = value.hi < 0 ? 1 : 0;
    this.arena.i32[to >> 2] = width;
    this.arena.i32[(to >> 2) + 1] = count + 1;
    for (let i = 0; i < count; i++) {
      this.read(set, i, this.probe);
      this.write(to, i + shift, width, this.probe);
    }
    this.write(to, shift === 1 ? 0 : count, width, value);
    this.free(set);
    return to;
  }

  private write(set: number, index: number, width: number, value: Integer64): void {
    const data = set + HEADER;
    if (width === 2) {
      this.arena.u8[data + index * 2] = value.lo & 255;
      this.arena.u8[data + index * 2 + 1] = (value.lo >> 8) & 255;
      return;
    }
    const i32 = this.arena.i32;
    if (width === 4) {
      i32[(data >> 2) + index] = value.lo | 0;
      return;
    }
    i32[(data >> 2) + index * 2] = value.lo | 0;
    i32[(data >> 2) + index * 2 + 1] = value.hi;
  }
}

function widthOf(value: Integer64): number {
  const v = value.value;
  if (v >= -32768 && v <= 32767) return 2;
  return v >= -2147483648 && v <= 2147483647 ? 4 : 8;
}

/** Is this a whole intset: width, count and ascending order agree? For payloads a client made up. */
export function isIntset(u8: Uint8Array, at: number, length: number): boolean {
  if (length < HEADER) return false;
  const view = new DataView(u8.buffer, u8.byteOffset + at, length);
  const width = view.getUint32(0, true);
  const count = view.getUint32(4, true);
  if ((width !== 2 && width !== 4 && width !== 8) || count === 0 || length !== HEADER + count * width) return false;
  let before: bigint | undefined;
  for (let i = HEADER; i < length; i += width) {
    const value = width === 8 ? view.getBigInt64(i, true)
      : BigInt(width === 4 ? view.getInt32(i, true) : view.getInt16(i, true));
    if (before !== undefined && value <= before) return false;
    before = value;
  }
  return true;
}
