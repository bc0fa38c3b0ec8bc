/* One buffer of bytes that holds all data of a node, tables included.
 *
 * Why: a snapshot, a fork and an undo are a copy of the buffer; `used` is exact, so maxmemory and a lab's quota are
 * too; and the garbage collector has nothing to do (ENGINE.md has the measurements). Blocks are 8-aligned and come
 * in size classes (every 8 bytes up to 128, then four classes a doubling), each with a free list threaded through
 * its blocks.
 *
 * Rules for whoever holds an offset: any `alloc` may replace `u8`, `i32` and `f64` (the buffer grew), so read them
 * again after it; a block is freed with a size of the class it was allocated with. Offset 0 is never a block: it
 * means none. */
import { assert } from '#base/assert';

const HEADER = 16;
const CLASSES = 128;
const CAPACITY_FIRST = 1024;
/** Just below 2 GiB and a whole number of WebAssembly pages. */
const CAPACITY_MAX = 0x7fff_0000;
/** A lent buffer of less is not worth giving back. */
const KEPT = 16 << 20;

/** Whoever has a buffer that grows without being copied lends it (the engine alone: gateway/growing-memory.ts). */
export interface ArenaMemory {
  readonly buffer: ArrayBuffer;
  /** The same bytes in a buffer of at least so many. */
  grow(bytes: number): ArrayBuffer;
  /** Lets go of the old one and begins with a small one. */
  fresh(): ArrayBuffer;
}

export class Arena {
  u8!: Uint8Array;
  i32!: Int32Array;
  f64!: Float64Array;
  /** Bytes in live blocks, counted by class size. */
  used = 0;
  /**
   * What the real server's allocator would hand out for the same data: each block by the heap's size classes, and
   * whoever lays something out more densely than the real server adds the difference here as it makes and frees it.
   */
  weight = 0;
  private top = HEADER;
  private readonly heads = new Int32Array(CLASSES);

  constructor(capacity = HEADER, private readonly memory?: ArenaMemory) {
    this.view(memory === undefined ? new ArrayBuffer(capacity) : memory.buffer);
  }

  private view(buffer: ArrayBuffer): void {
    this.u8 = new Uint8Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.f64 = new Float64Array(buffer);
  }

  get capacity(): number { return this.u8.length; }

  /** Offset of a block of at least `size` bytes (1 … 2^30); its content is whatever was there. */
  alloc(size: number): number {
    const kind = classOf(size);
    const head = this.heads[kind]!;
    const bytes = classSize(size);
    this.used += bytes;
    this.weight += bytes <= 128 ? heapSizes[bytes >> 3]! : bytes;
    if (head !== 0) {
      this.heads[kind] = this.i32[head >> 2]!;
      return head;
    }
    const at = this.top;
    if (at + bytes <= this.u8.length) {
      this.top = at + bytes;
      return at;
    }
    return this.allocSlow(bytes);
  }

  /** Gives a block back; `size` as it was asked for (or any of the same class). */
  free(at: number, size: number): void {
    const bytes = classSize(size);
    this.used -= bytes;
    this.weight -= bytes <= 128 ? heapSizes[bytes >> 3]! : bytes;
    this.release(at, classOf(size));
  }

  /** `alloc` for what the real server has no counterpart of, or one that is weighed element by element. */
  allocUnweighed(size: number): number {
    this.weight -= heapSize(size);
    return this.alloc(size);
  }
  freeUnweighed(at: number, size: number): void {
    this.weight += heapSize(size);
    this.free(at, size);
  }

  /** True when a block of `oldSize` can hold `newSize` without moving and without wasting a class. */
  fits(oldSize: number, newSize: number): boolean {
    return classOf(oldSize) === classOf(newSize);
  }

  /** A block of `newSize` with the first `keep` bytes of the old one, which is freed if it had to move. */
  realloc(at: number, oldSize: number, newSize: number, keep: number): number {
    if (this.fits(oldSize, newSize)) return at;
    const to = this.alloc(newSize);
    this.u8.copyWithin(to, at, at + keep);
    this.free(at, oldSize);
    return to;
  }

  /** Forgets every block; goes back to a small buffer, or keeps a lent one until `giveBack`. */
  reset(): void {
    if (this.memory === undefined) this.view(new ArrayBuffer(CAPACITY_FIRST));
    this.used = 0;
    this.weight = 0;
    this.top = HEADER;
    this.heads.fill(0);
  }

  /** Gives pages of a lent buffer back to the system when little of it is in use. True if it did. */
  giveBack(): boolean {
    if (this.memory === undefined || this.u8.length < KEPT || this.top > this.u8.length >> 4) return false;
    const kept = this.u8.slice(0, this.top);
    const buffer = this.memory.fresh();
    this.view(buffer.byteLength < kept.length ? this.memory.grow(kept.length) : buffer);
    this.u8.set(kept);
    return true;
  }

  /** The live part of the buffer and the free lists, to be handed to `restore`. */
  snapshot(): Uint8Array {
    const heads = CLASSES * 4;
    const out = new Uint8Array(heads + 16 + this.top);
    const view = new DataView(out.buffer);
    view.setFloat64(0, this.used, true);
    view.setUint32(8, this.top, true);
    for (let i = 0; i < CLASSES; i++) view.setInt32(16 + i * 4, this.heads[i]!, true);
    out.set(this.u8.subarray(0, this.top), 16 + heads);
    return out;
  }

  static restore(snapshot: Uint8Array): Arena {
    const view = new DataView(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
    const top = view.getUint32(8, true);
    const heads = CLASSES * 4;
    assert(snapshot.length === heads + 16 + top, 'an arena snapshot has the length it says');
    let capacity = CAPACITY_FIRST;
    while (capacity < top) capacity *= 2;
    const arena = new Arena(Math.min(capacity, CAPACITY_MAX));
    arena.used = view.getFloat64(0, true);
    arena.top = top;
    for (let i = 0; i < CLASSES; i++) arena.heads[i] = view.getInt32(16 + i * 4, true);
    arena.u8.set(snapshot.subarray(16 + heads));
    return arena;
  }

  private release(at: number, kind: number): void {
    this.i32[at >> 2] = this.heads[kind]!;
    this.heads[kind] = at;
  }

  /** The buffer is full: split a larger free block, or merge free neighbours, or grow, in this order. */
  private allocSlow(bytes: number): number {
    let at = this.splitLarger(bytes);
    if (at === 0 && this.top - HEADER - this.used > this.u8.length >> 1) {
      this.coalesce();
      at = this.splitLarger(bytes);
    }
    if (at !== 0) return at;
    this.grow(this.top + bytes);
    at = this.top;
    this.top = at + bytes;
    return at;
  }

  private splitLarger(bytes: number): number {
    for (let kind = classOf(bytes); kind < CLASSES; kind++) {
      const head = this.heads[kind]!;
      if (head === 0) continue;
      this.heads[kind] = this.i32[head >> 2]!;
      this.carve(head + bytes, sizeOfClass(kind) - bytes);
      return head;
    }
    return 0;
  }

  /** Puts a free span into the lists, cut into classes from the largest that fits. */
  private carve(at: number, length: number): void {
    while (length > 0) {
      const kind = largestClassWithin(length);
      this.release(at, kind);
      at += sizeOfClass(kind);
      length -= sizeOfClass(kind);
    }
  }

  /** Merges free neighbours. Rare: only when more than half of a full buffer is free and no block fits. */
  private coalesce(): void {
    const spans: number[] = [];
    for (let kind = 1; kind < CLASSES; kind++) {
      for (let at = this.heads[kind]!; at !== 0; at = this.i32[at >> 2]!) spans.push(at, sizeOfClass(kind));
      this.heads[kind] = 0;
    }
    const order = Uint32Array.from({ length: spans.length >> 1 }, (_, i) => i * 2);
    order.sort((a, b) => spans[a]! - spans[b]!);
    let start = 0;
    let end = 0;
    for (const i of order) {
      if (spans[i] !== end) {
        this.carve(start, end - start);
        start = spans[i]!;
        end = start;
      }
      end += spans[i + 1]!;
    }
    if (end === this.top) this.top = start;
    else this.carve(start, end - start);
  }

  private grow(need: number): void {
    assert(need <= CAPACITY_MAX, 'a node holds at most 2 GiB');
    let capacity = Math.max(CAPACITY_FIRST, this.u8.length);
    while (capacity < need) capacity *= 2;
    capacity = Math.min(capacity, CAPACITY_MAX);
    if (this.memory !== undefined) return this.view(this.memory.grow(capacity));
    const old = this.u8;
    this.view(new ArrayBuffer(capacity));
    this.u8.set(old.subarray(0, this.top));
  }
}

/** Class number of a size: 1 … 16 for every 8 bytes up to 128, then four a doubling. */
function classOf(size: number): number {
  if (size <= 128) return (size + 7) >> 3;
  const s = size - 1;
  const power = 31 - Math.clz32(s);
  return 17 + (power - 7) * 4 + ((s >> (power - 2)) & 3);
}

/** How many bytes a block of this size takes: what accounting counts. */
export function classSize(size: number): number {
  if (size <= 128) return (size + 7) & ~7;
  const s = size - 1;
  const shift = 29 - Math.clz32(s);
  return ((s >> shift) + 1) << shift;
}

/** Bytes the real server's allocator (jemalloc, a quantum of 16) hands out for so many. */
export function heapSize(size: number): number {
  return size > 128 ? classSize(size) : heapSizes[(size + 7) >> 3]!;
}

/** By size in words of 8: 8 stays, everything else up to 128 comes in steps of 16. */
const heapSizes = Int32Array.from({ length: 17 }, (_, words) => (words < 2 ? words * 8 : (words * 8 + 15) & ~15));

function sizeOfClass(kind: number): number {
  if (kind <= 16) return kind << 3;
  const power = 7 + ((kind - 17) >> 2);
  return (5 + ((kind - 17) & 3)) << (power - 2);
}

function largestClassWithin(length: number): number {
  const kind = classOf(length);
  return sizeOfClass(kind) <= length ? kind : kind - 1;
}
