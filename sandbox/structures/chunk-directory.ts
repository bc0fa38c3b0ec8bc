/* Where the chunks of a sorted index lie: a directory of them, and the moving of elements inside and between them.
 *
 *   root       0 directory · 4 directory slots · 8 chunks · 12 elements · 16 slots of a chunk
 *   directory  f64 first score of each chunk … · i32 chunk … · i32 elements in chunk …
 *   chunk      f64 scores … · i32 entries …        (128 slots; while there is one chunk only, 8, 16, 32 or 64)
 *
 * It weighs nothing: what the real server's skiplist takes is counted with each member (`containers`).
 * Nothing here knows the order; `sorted-index` finds the place, in `chunk` and `place`, and these verbs act on it. All
 * numbers named `r` are a root's word index. */
import { assert } from '#base/assert';
import type { Arena } from './arena';

export const ROOT_BYTES = 24;
export const DIRECTORY = 0;
export const SLOTS = 1;
export const CHUNKS = 2;
export const COUNT = 3;
export const CHUNK_SLOTS = 4;
const CHUNK_MIN = 8;
const CHUNK_MAX = 128;
/** Neighbours are merged when one has fewer than this and both together fill no more than three quarters. */
const CHUNK_SPARSE = 32;

export class ChunkDirectory {
  /** The place that was found last: a chunk's number and a position in it. */
  chunk = 0;
  place = 0;

  constructor(readonly arena: Arena) {}

  create(): number {
    const root = this.arena.allocUnweighed(ROOT_BYTES);
    this.arena.i32.fill(0, root >> 2, (root + ROOT_BYTES) >> 2);
    return root;
  }

  /** Frees the index; entries are the dictionary's. */
  destroy(root: number): void {
    const i32 = this.arena.i32;
    const r = root >> 2;
    for (let c = 0; c < i32[r + CHUNKS]!; c++) this.arena.freeUnweighed(this.chunkAt(r, c), i32[r + CHUNK_SLOTS]! * 12);
    if (i32[r + DIRECTORY] !== 0) this.arena.freeUnweighed(i32[r + DIRECTORY]!, i32[r + SLOTS]! * 16);
    this.arena.freeUnweighed(root, ROOT_BYTES);
  }

  size(root: number): number { return this.arena.i32[(root >> 2) + COUNT]!; }

  /** Bytes of the index alone. */
  bytes(root: number): number {
    const i32 = this.arena.i32;
    const r = root >> 2;
    return ROOT_BYTES + i32[r + SLOTS]! * 16 + i32[r + CHUNKS]! * i32[r + CHUNK_SLOTS]! * 12;
  }

  /** Puts an element at the found place, which has room. */
  insertHere(r: number, score: number, entry: number): void {
    const { i32, f64 } = this.arena;
    const slots = i32[r + SLOTS]!;
    const directory = i32[r + DIRECTORY]!;
    const number = this.chunk;
    const countWord = ((directory + slots * 12) >> 2) + number;
    const base = i32[((directory + slots * 8) >> 2) + number]!;
    const count = i32[countWord]!;
    const scores = base >> 3;
    const entries = (base + i32[r + CHUNK_SLOTS]! * 8) >> 2;
    const place = this.place;
    if (count - place > 24) {
      f64.copyWithin(scores + place + 1, scores + place, scores + count);
      i32.copyWithin(entries + place + 1, entries + place, entries + count);
    } else {
      for (let i = count; i > place; i--) {
        f64[scores + i] = f64[scores + i - 1]!;
        i32[entries + i] = i32[entries + i - 1]!;
      }
    }
    f64[scores + place] = score;
    i32[entries + place] = entry;
    if (place === 0) f64[(directory >> 3) + number] = score;
    i32[countWord] = count + 1;
    i32[r + COUNT]!++;
  }

  chunkAt(r: number, chunk: number): number {
    const i32 = this.arena.i32;
    return i32[((i32[r + DIRECTORY]! + i32[r + SLOTS]! * 8) >> 2) + chunk]!;
  }

  countAt(r: number, chunk: number): number {
    const i32 = this.arena.i32;
    return i32[((i32[r + DIRECTORY]! + i32[r + SLOTS]! * 12) >> 2) + chunk]!;
  }

  entryIn(r: number, chunk: number, place: number): number {
    const i32 = this.arena.i32;
    return i32[((this.chunkAt(r, chunk) + i32[r + CHUNK_SLOTS]! * 8) >> 2) + place]!;
  }

  /** How many elements stand in the chunks before this one. */
  elementsBefore(r: number, chunk: number): number {
    const i32 = this.arena.i32;
    const counts = (i32[r + DIRECTORY]! + i32[r + SLOTS]! * 12) >> 2;
    const chunks = i32[r + CHUNKS]!;
    let sum = 0;
    if (chunk * 2 <= chunks) {
      for (let c = 0; c < chunk; c++) sum += i32[counts + c]!;
      return sum;
    }
    for (let c = chunk; c < chunks; c++) sum += i32[counts + c]!;
    return i32[r + COUNT]! - sum;
  }

  /** Finds the place of a rank. */
  seek(r: number, rank: number): void {
    const i32 = this.arena.i32;
    const counts = (i32[r + DIRECTORY]! + i32[r + SLOTS]! * 12) >> 2;
    const total = i32[r + COUNT]!;
    assert(rank >= 0 && rank < total, 'a rank lies inside its sorted set');
    if (rank * 2 <= total) {
      let chunk = 0;
      while (rank >= i32[counts + chunk]!) rank -= i32[counts + chunk++]!;
      this.chunk = chunk;
      this.place = rank;
      return;
    }
    let chunk = i32[r + CHUNKS]! - 1;
    let start = total - i32[counts + chunk]!;
    while (rank < start) start -= i32[counts + --chunk]!;
    this.chunk = chunk;
    this.place = rank - start;
  }

  /** A new empty chunk as number `at`. */
  addChunk(r: number, at: number): void {
    if (this.arena.i32[r + CHUNKS] === this.arena.i32[r + SLOTS]) this.growDirectory(r);
    if (this.arena.i32[r + CHUNKS] === 0) this.arena.i32[r + CHUNK_SLOTS] = CHUNK_MIN;
    const chunk = this.arena.allocUnweighed(this.arena.i32[r + CHUNK_SLOTS]! * 12);
    const { i32, f64 } = this.arena;
    const chunks = i32[r + CHUNKS]!;
    const slots = i32[r + SLOTS]!;
    const firsts = i32[r + DIRECTORY]! >> 3;
    const bases = (firsts << 1) + slots * 2;
    f64.copyWithin(firsts + at + 1, firsts + at, firsts + chunks);
    i32.copyWithin(bases + at + 1, bases + at, bases + chunks);
    i32.copyWithin(bases + slots + at + 1, bases + slots + at, bases + slots + chunks);
    i32[bases + at] = chunk;
    i32[bases + slots + at] = 0;
    i32[r + CHUNKS] = chunks + 1;
  }

  private dropChunk(r: number, at: number): void {
    const { i32, f64 } = this.arena;
    const chunks = i32[r + CHUNKS]!;
    const slots = i32[r + SLOTS]!;
    const firsts = i32[r + DIRECTORY]! >> 3;
    const bases = (firsts << 1) + slots * 2;
    this.arena.freeUnweighed(i32[bases + at]!, i32[r + CHUNK_SLOTS]! * 12);
    f64.copyWithin(firsts + at, firsts + at + 1, firsts + chunks);
    i32.copyWithin(bases + at, bases + at + 1, bases + chunks);
    i32.copyWithin(bases + slots + at, bases + slots + at + 1, bases + slots + chunks);
    i32[r + CHUNKS] = chunks - 1;
  }

  private growDirectory(r: number): void {
    const oldSlots = this.arena.i32[r + SLOTS]!;
    const slots = Math.max(2, oldSlots * 2);
    const to = this.arena.allocUnweighed(slots * 16);
    const { i32, f64 } = this.arena;
    const from = i32[r + DIRECTORY]!;
    if (from !== 0) {
      f64.copyWithin(to >> 3, from >> 3, (from >> 3) + oldSlots);
      const bases = (from + oldSlots * 8) >> 2;
      i32.copyWithin((to + slots * 8) >> 2, bases, bases + oldSlots);
      i32.copyWithin((to + slots * 12) >> 2, bases + oldSlots, bases + oldSlots * 2);
      this.arena.freeUnweighed(from, oldSlots * 16);
    }
    i32[r + DIRECTORY] = to;
    i32[r + SLOTS] = slots;
  }

  /** The found chunk is full: a small only chunk grows, one that is appended to gets a successor, others split. */
  makeRoom(r: number): void {
    const slots = this.arena.i32[r + CHUNK_SLOTS]!;
    if (slots < CHUNK_MAX) return this.growOnlyChunk(r, slots * 2);
    const number = this.chunk;
    const append = number === this.arena.i32[r + CHUNKS]! - 1 && this.place === slots;
    this.addChunk(r, number + 1);
    if (append) {
      this.chunk = number + 1;
      this.place = 0;
      return;
    }
    const half = slots >> 1;
    this.moveTail(r, number, half, number + 1);
    if (this.place <= half) return;
    this.chunk = number + 1;
    this.place -= half;
  }

  private growOnlyChunk(r: number, slots: number): void {
    const to = this.arena.allocUnweighed(slots * 12);
    const { i32, f64 } = this.arena;
    const old = i32[r + CHUNK_SLOTS]!;
    const bases = (i32[r + DIRECTORY]! + i32[r + SLOTS]! * 8) >> 2;
    const from = i32[bases]!;
    f64.copyWithin(to >> 3, from >> 3, (from >> 3) + old);
    i32.copyWithin((to + slots * 8) >> 2, (from + old * 8) >> 2, (from + old * 12) >> 2);
    this.arena.freeUnweighed(from, old * 12);
    i32[bases] = to;
    i32[r + CHUNK_SLOTS] = slots;
  }

  /** Moves what stands in `from` at `start` and behind to the end of chunk `to`, its neighbour. */
  private moveTail(r: number, from: number, start: number, to: number): void {
    const { i32, f64 } = this.arena;
    const counts = (i32[r + DIRECTORY]! + i32[r + SLOTS]! * 12) >> 2;
    const source = this.chunkAt(r, from);
    const target = this.chunkAt(r, to);
    const entriesAt = i32[r + CHUNK_SLOTS]! * 8;
    const end = i32[counts + from]!;
    const there = i32[counts + to]!;
    f64.copyWithin((target >> 3) + there, (source >> 3) + start, (source >> 3) + end);
    i32.copyWithin(((target + entriesAt) >> 2) + there, ((source + entriesAt) >> 2) + start,
      ((source + entriesAt) >> 2) + end);
    i32[counts + to] = there + end - start;
    i32[counts + from] = start;
    f64[(i32[r + DIRECTORY]! >> 3) + to] = f64[target >> 3]!;
  }

  /** Takes out the element at the found place; false when chunks were dropped or merged: places have changed. */
  removeHere(r: number): boolean {
    const { i32, f64 } = this.arena;
    const number = this.chunk;
    const base = this.chunkAt(r, number);
    const counts = (i32[r + DIRECTORY]! + i32[r + SLOTS]! * 12) >> 2;
    const count = i32[counts + number]! - 1;
    const scores = (base >> 3) + this.place;
    const entries = ((base + i32[r + CHUNK_SLOTS]! * 8) >> 2) + this.place;
    f64.copyWithin(scores, scores + 1, (base >> 3) + count + 1);
    i32.copyWithin(entries, entries + 1, entries + 1 + count - this.place);
    i32[counts + number] = count;
    i32[r + COUNT]!--;
    if (count === 0) {
      this.dropChunk(r, number);
      return false;
    }
    if (this.place === 0) f64[(i32[r + DIRECTORY]! >> 3) + number] = f64[base >> 3]!;
    return count >= CHUNK_SPARSE || !this.mergeSparse(r, number);
  }

  private mergeSparse(r: number, number: number): boolean {
    const chunks = this.arena.i32[r + CHUNKS]!;
    const room = (CHUNK_MAX * 3) >> 2;
    const count = this.countAt(r, number);
    let left = -1;
    if (number > 0 && this.countAt(r, number - 1) + count <= room) left = number - 1;
    else if (number + 1 < chunks && this.countAt(r, number + 1) + count <= room) left = number;
    if (left < 0) return false;
    this.moveTail(r, left + 1, 0, left);
    this.dropChunk(r, left + 1);
    return true;
  }
}
