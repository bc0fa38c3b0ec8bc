/* The order of a large sorted set: entries of a ByteDicts by (score, member bytes), with ranks.
 *
 * The real server keeps a skiplist of nodes; here a directory of chunks keeps up to 128 scores and entries each in
 * plain arrays: a third of the memory, no pointers to chase, and in JavaScript faster by a factor of eight (ENGINE.md).
 * The directory repeats every chunk's first score, so that finding a place reads contiguous memory; members are
 * compared only where scores are equal. All of it lies in the arena (`chunk-directory` has the layout).
 *
 * The score also stands in the entry's payload (double at entry + SCORE): whoever changes it does so through `move`. */
import { assert } from '#base/assert';
import { compareBytes } from '#base/bytes';
import type { Arena } from './arena';
import type { ByteDicts } from './byte-dict';
import { CHUNKS, CHUNK_SLOTS, COUNT, ChunkDirectory, DIRECTORY, SLOTS } from './chunk-directory';

/** Payload of an entry: 4 unused bytes, then the score, so that it is 8-aligned. */
export const SCORE_PAYLOAD = 12;
export const SCORE = 16;
/** How many neighbours `move` looks at before it takes the entry out and puts it in anew. */
const NEAR = 12;

export class SortedIndex {
  private readonly chunks: ChunkDirectory;

  constructor(readonly arena: Arena, private readonly dicts: ByteDicts) {
    this.chunks = new ChunkDirectory(arena);
  }

  create(): number { return this.chunks.create(); }
  /** Frees the index; entries are the dictionary's. */
  destroy(root: number): void { this.chunks.destroy(root); }
  size(root: number): number { return this.arena.i32[(root >> 2) + COUNT]!; }
  /** Bytes of the index alone. */
  bytes(root: number): number { return this.chunks.bytes(root); }

  scoreOf(entry: number): number { return this.arena.f64[(entry + SCORE) >> 3]!; }

  /** Puts a new entry, whose payload already holds the score, in its place. */
  insert(root: number, entry: number): void {
    const score = this.scoreOf(entry);
    const r = root >> 2;
    const { chunks } = this;
    if (this.arena.i32[r + CHUNKS] === 0) chunks.addChunk(r, 0);
    this.locate(r, score, entry);
    if (chunks.countAt(r, chunks.chunk) === this.arena.i32[r + CHUNK_SLOTS]) chunks.makeRoom(r);
    chunks.insertHere(r, score, entry);
  }

  /** Takes the entry out of the order; its payload still holds the score it stands under. */
  remove(root: number, entry: number): void {
    const r = root >> 2;
    this.find(r, entry);
    this.chunks.removeHere(r);
  }

  /** Gives an entry another score: by sliding past a few neighbours when that is enough. */
  move(root: number, entry: number, score: number): void {
    const r = root >> 2;
    this.find(r, entry);
    if (this.slide(r, entry, score)) return;
    this.chunks.removeHere(r);
    this.arena.f64[(entry + SCORE) >> 3] = score;
    this.insert(root, entry);
  }

  /** Moves the found entry inside its chunk; false when its new place is not near, or may be in another chunk. */
  private slide(r: number, entry: number, score: number): boolean {
    const { i32, f64 } = this.arena;
    const { chunks } = this;
    const { chunk, place } = chunks;
    const base = chunks.chunkAt(r, chunk);
    const count = chunks.countAt(r, chunk);
    const scores = base >> 3;
    const entries = (base + i32[r + CHUNK_SLOTS]! * 8) >> 2;
    const step = score > f64[scores + place]! ? 1 : -1;
    let to = place;
    for (let looks = 0; ; looks++) {
      const next = to + step;
      if (next < 0 || next >= count || looks === NEAR) return false;
      const here = f64[scores + next]!;
      const order = here === score ? this.compareMembers(i32[entries + next]!, entry) : here - score;
      if (order * step > 0) break;
      to = next;
    }
    for (let i = place; i !== to; i += step) {
      f64[scores + i] = f64[scores + i + step]!;
      i32[entries + i] = i32[entries + i + step]!;
    }
    f64[scores + to] = score;
    i32[entries + to] = entry;
    f64[(entry + SCORE) >> 3] = score;
    if (place === 0) f64[(i32[r + DIRECTORY]! >> 3) + chunk] = f64[scores]!;
    return true;
  }

  /** How many stand before the entry. */
  rank(root: number, entry: number): number {
    const r = root >> 2;
    const { chunks } = this;
    this.find(r, entry);
    return chunks.elementsBefore(r, chunks.chunk) + chunks.place;
  }

  /** The entry with this rank, 0 … size − 1. */
  entryAt(root: number, rank: number): number {
    const r = root >> 2;
    const { chunks } = this;
    chunks.seek(r, rank);
    return chunks.entryIn(r, chunks.chunk, chunks.place);
  }

  /** How many have a score below this one (or equal to it). */
  countBelow(root: number, score: number, orEqual: boolean): number {
    const { i32, f64 } = this.arena;
    const r = root >> 2;
    const chunks = i32[r + CHUNKS]!;
    if (chunks === 0) return 0;
    const firsts = i32[r + DIRECTORY]! >> 3;
    const chunk = Math.max(0, lowerBound(f64, firsts, chunks, score, orEqual) - 1);
    const within = lowerBound(f64, this.chunks.chunkAt(r, chunk) >> 3, this.chunks.countAt(r, chunk), score, orEqual);
    return this.chunks.elementsBefore(r, chunk) + within;
  }

  /** How many members are below these bytes (or equal to them); meant for sets where all scores are the same. */
  countBelowMember(root: number, src: Uint8Array, at: number, length: number, orEqual: boolean): number {
    const r = root >> 2;
    const { chunks } = this;
    let low = 0;
    let high = this.arena.i32[r + CHUNKS]!;
    if (high === 0) return 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBelow(chunks.entryIn(r, middle, 0), src, at, length, orEqual)) low = middle + 1;
      else high = middle;
    }
    const chunk = Math.max(0, low - 1);
    let from = 0;
    let to = chunks.countAt(r, chunk);
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.isBelow(chunks.entryIn(r, chunk, middle), src, at, length, orEqual)) from = middle + 1;
      else to = middle;
    }
    return chunks.elementsBefore(r, chunk) + from;
  }

  private isBelow(entry: number, src: Uint8Array, at: number, length: number, orEqual: boolean): boolean {
    const { dicts } = this;
    const order = compareBytes(this.arena.u8, dicts.keyOffset(entry), dicts.keyLength(entry), src, at, length);
    return order < 0 || (orEqual && order === 0);
  }

  /** Visits `count` entries from a rank on, up or down; the visitor changes nothing here, and false ends it. */
  walk(root: number, from: number, count: number, down: boolean,
    visit: (entry: number, score: number) => void | boolean): void {
    if (count <= 0) return;
    const r = root >> 2;
    const { chunks } = this;
    chunks.seek(r, from);
    let { chunk, place } = chunks;
    for (let left = count; left > 0; left--) {
      const score = this.arena.f64[(chunks.chunkAt(r, chunk) >> 3) + place]!;
      if (visit(chunks.entryIn(r, chunk, place), score) === false || left === 1) return;
      if (!down) {
        if (++place === chunks.countAt(r, chunk)) {
          chunk++;
          place = 0;
        }
      } else if (--place < 0) place = chunks.countAt(r, --chunk) - 1;
    }
  }

  /** Removes `count` entries from a rank on; `each` gets every one in order and may free it, once it is out. */
  removeRange(root: number, from: number, count: number, each: (entry: number) => void): void {
    const { chunks } = this;
    const r = root >> 2;
    let found = false;
    for (let left = count; left > 0; left--) {
      if (!found) chunks.seek(r, from);
      const entry = chunks.entryIn(r, chunks.chunk, chunks.place);
      found = chunks.removeHere(r) && chunks.place < chunks.countAt(r, chunks.chunk);
      each(entry);
    }
  }

  /** The place of (score, member of `entry`): of the first element that is not before it. */
  private locate(r: number, score: number, entry: number): void {
    const { i32, f64 } = this.arena;
    const slots = i32[r + SLOTS]!;
    const directory = i32[r + DIRECTORY]!;
    const firsts = directory >> 3;
    const bases = (directory + slots * 8) >> 2;
    const entriesAt = i32[r + CHUNK_SLOTS]! * 8;
    let low = 0;
    let high = i32[r + CHUNKS]! - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const first = f64[firsts + middle]!;
      if (first < score) low = middle;
      else if (first > score || this.compareMembers(i32[(i32[bases + middle]! + entriesAt) >> 2]!, entry) > 0) {
        high = middle - 1;
      } else low = middle;
    }
    const base = i32[bases + low]!;
    const scores = base >> 3;
    const entries = (base + entriesAt) >> 2;
    let from = 0;
    let to = i32[bases + slots + low]!;
    while (from < to) {
      const middle = (from + to) >> 1;
      const here = f64[scores + middle]!;
      if (here < score) from = middle + 1;
      else if (here > score || this.compareMembers(i32[entries + middle]!, entry) >= 0) to = middle;
      else from = middle + 1;
    }
    this.chunks.chunk = low;
    this.chunks.place = from;
  }

  private find(r: number, entry: number): void {
    this.locate(r, this.scoreOf(entry), entry);
    const { chunks } = this;
    const inside = chunks.place < chunks.countAt(r, chunks.chunk);
    assert(inside && chunks.entryIn(r, chunks.chunk, chunks.place) === entry, 'an entry stands in order of its score');
  }

  private compareMembers(a: number, b: number): number {
    const { dicts } = this;
    const u8 = this.arena.u8;
    return compareBytes(u8, dicts.keyOffset(a), dicts.keyLength(a), u8, dicts.keyOffset(b), dicts.keyLength(b));
  }
}

/** The first of `count` sorted doubles that is not below the score (with `orEqual`: that is above it). */
function lowerBound(f64: Float64Array, at: number, count: number, score: number, orEqual: boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = f64[at + middle]!;
    if (here < score || (orEqual && here === score)) low = middle + 1;
    else high = middle;
  }
  return low;
}
