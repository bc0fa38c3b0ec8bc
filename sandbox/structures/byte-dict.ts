/* Chained hash tables from byte strings to a small payload, all inside an arena.
 *
 * One `ByteDicts` serves every table of a kind in a node: the main dictionary, hashes, sets and sorted sets differ
 * only in how many payload bytes an entry has. A table is a root block; an entry is one block with its key inline:
 *
 *   root   0 table · 4 buckets · 8 old table · 12 old buckets · 16 used · 20 rehash at (−1: not rehashing)
 *   entry  0 next · 4 hash · 8 key length · 12 payload … · 12 + payload: key bytes
 *
 * As in the real server (dict.c): tables are powers of two, grow at load 1 and shrink below 1/8, and are rehashed
 * one bucket at a time by later operations; SCAN's cursor counts in reversed bits, so a resize loses no element.
 * Entries never move while they live. Payload words are read and written by the owner, through `arena.i32` and
 * `arena.f64`. */
import { type Arena, heapSize } from './arena';
import { sdsBytes } from './blob';
import type { Dice } from '#base/dice';
import { equalBytes, latin1 } from '#base/bytes';

const ROOT_BYTES = 24;
export const TABLE = 0;
export const BUCKETS = 1;
export const OLD_TABLE = 2;
export const OLD_BUCKETS = 3;
const USED = 4;
export const REHASH = 5;
const BUCKETS_MIN = 4;
export const PAYLOAD = 12;

/** Bytes on the real server's heap: beside the table what belongs to a dictionary, beside the key to an entry. */
export type DictWeights = { root: number; entry: number };
/** dictEntry, of 24 bytes. */
export const DICT_ENTRY = 32;
/** dict, of 56 bytes. */
export const DICT = 64;
const SHORT = 256;

export class ByteDicts {
  private readonly keyAt: number;
  /**
   * Tables that are being walked: they are not rehashed meanwhile, or a look-up inside a walk would make it skip or
   * repeat. All others are: a result that is filled from a walk would else never get more buckets.
   */
  private readonly walked: number[] = [];

  /** What entries with short keys weigh beyond their blocks. */
  private readonly surplusOfShort: Int16Array;

  constructor(
    readonly arena: Arena, readonly payloadBytes: number,
    private readonly weights: DictWeights = { root: DICT, entry: DICT_ENTRY },
  ) {
    this.keyAt = PAYLOAD + payloadBytes;
    this.surplusOfShort = surplusTable(payloadBytes, weights.entry);
  }

  private computeSurplus(keyLength: number): number {
    return surplusOf(this.payloadBytes, this.weights.entry, keyLength);
  }
  private surplus(keyLength: number): number {
    return keyLength < SHORT ? this.surplusOfShort[keyLength]! : this.computeSurplus(keyLength);
  }
  /** What a root weighs beyond its block. */
  private get rootSurplus(): number { return this.weights.root - heapSize(ROOT_BYTES); }

  /** On the real server's heap: one entry with its key, and a dictionary without its entries. */
  entryWeight(keyLength: number): number { return this.weights.entry + sdsBytes(keyLength); }
  frameWeight(root: number): number {
    const r = root >> 2;
    const { i32 } = this.arena;
    return this.weights.root + tableWeight(i32[r + BUCKETS]!) + tableWeight(i32[r + OLD_BUCKETS]!);
  }
  /** Slots of the table, and of the old one while it is rehashed. */
  slots(root: number): number {
    return this.arena.i32[(root >> 2) + BUCKETS]! + this.arena.i32[(root >> 2) + OLD_BUCKETS]!;
  }

  create(): number {
    const root = this.arena.alloc(ROOT_BYTES);
    this.arena.i32.fill(0, root >> 2, (root >> 2) + 6);
    this.arena.i32[(root >> 2) + REHASH] = -1;
    this.arena.weight += this.rootSurplus;
    return root;
  }

  size(root: number): number { return this.arena.i32[(root >> 2) + USED]!; }

  keyOffset(entry: number): number { return entry + this.keyAt; }
  keyLength(entry: number): number { return this.arena.i32[(entry + 8) >> 2]!; }
  keyText(entry: number): string {
    const at = entry + this.keyAt;
    return latin1(this.arena.u8, at, at + this.arena.i32[(entry + 8) >> 2]!);
  }

  /** Bytes an entry's block takes for a key of this length. */
  entryBytes(keyLength: number): number { return this.keyAt + keyLength; }

  /** The entry of the key `src[at … at+length)`, or 0. */
  find(root: number, src: Uint8Array, at: number, length: number, hash = hashBytes(src, at, length)): number {
    const i32 = this.arena.i32;
    const r = root >> 2;
    if (i32[r + USED] === 0) return 0;
    if (i32[r + REHASH]! >= 0) this.rehashSteps(root, 1);
    const buckets = i32[r + BUCKETS]!;
    const found = this.findIn(i32[(i32[r + TABLE]! >> 2) + (hash & (buckets - 1))]!, src, at, length, hash);
    if (found !== 0 || i32[r + REHASH]! < 0) return found;
    const old = i32[(i32[r + OLD_TABLE]! >> 2) + (hash & (i32[r + OLD_BUCKETS]! - 1))]!;
    return this.findIn(old, src, at, length, hash);
  }

  private findIn(entry: number, src: Uint8Array, at: number, length: number, hash: number): number {
    const i32 = this.arena.i32;
    while (entry !== 0) {
      const e = entry >> 2;
      if (i32[e + 1] === hash && i32[e + 2] === length
        && equalBytes(this.arena.u8, entry + this.keyAt, src, at, length)) return entry;
      entry = i32[e]!;
    }
    return 0;
  }

  /** A new entry; the key must not be there. Its payload is zero. `src` may be the arena's own bytes. */
  insert(root: number, src: Uint8Array, at: number, length: number, hash = hashBytes(src, at, length)): number {
    const fromArena = src === this.arena.u8;
    this.makeRoom(root);
    const entry = this.arena.alloc(this.keyAt + length);
    this.arena.weight += length < SHORT ? this.surplusOfShort[length]! : this.computeSurplus(length);
    const i32 = this.arena.i32;
    const u8 = this.arena.u8;
    const r = root >> 2;
    const slot = (i32[r + TABLE]! >> 2) + (hash & (i32[r + BUCKETS]! - 1));
    const e = entry >> 2;
    i32[e] = i32[slot]!;
    i32[slot] = entry;
    i32[e + 1] = hash;
    i32[e + 2] = length;
    for (let i = e + 3, end = (entry + this.keyAt) >> 2; i < end; i++) i32[i] = 0;
    const key = entry + this.keyAt;
    if (fromArena) u8.copyWithin(key, at, at + length);
    else if (length < 48) for (let i = 0; i < length; i++) u8[key + i] = src[at + i]!;
    else u8.set(src.subarray(at, at + length), key);
    i32[r + USED]!++;
    return entry;
  }

  /**
   * Takes the entry out of the table and returns it (0 if the key is not there); the caller frees it with
   * `freeEntry`.
   */
  unlink(root: number, src: Uint8Array, at: number, length: number, hash = hashBytes(src, at, length)): number {
    const i32 = this.arena.i32;
    const r = root >> 2;
    if (i32[r + USED] === 0) return 0;
    if (i32[r + REHASH]! >= 0) this.rehashSteps(root, 1);
    for (let t = TABLE; t <= OLD_TABLE; t += 2) {
      if (i32[r + t] === 0) continue;
      let link = (i32[r + t]! >> 2) + (hash & (i32[r + t + 1]! - 1));
      for (let entry = i32[link]!; entry !== 0; entry = i32[link]!) {
        const e = entry >> 2;
        if (i32[e + 1] === hash && i32[e + 2] === length
          && equalBytes(this.arena.u8, entry + this.keyAt, src, at, length)) {
          i32[link] = i32[e]!;
          i32[r + USED]!--;
          this.shrinkIfSparse(root);
          return entry;
        }
        link = e;
      }
    }
    return 0;
  }

  freeEntry(entry: number): void {
    const length = this.arena.i32[(entry + 8) >> 2]!;
    this.arena.weight -= this.surplus(length);
    this.arena.free(entry, this.keyAt + length);
  }

  /** Frees tables, root and entries; `each` is called before an entry goes, to free what its payload points at. */
  destroy(root: number, each?: (entry: number) => void): void {
    this.forEach(root, (entry) => {
      each?.(entry);
      this.freeEntry(entry);
    });
    const i32 = this.arena.i32;
    const r = root >> 2;
    for (let t = TABLE; t <= OLD_TABLE; t += 2) if (i32[r + t] !== 0) this.freeTable(i32[r + t]!, i32[r + t + 1]!);
    this.arena.weight -= this.rootSurplus;
    this.arena.free(root, ROOT_BYTES);
  }

  /** Every entry once. `visit` may free the entry it is given, and must not add or remove others; false ends it. */
  forEach(root: number, visit: (entry: number) => void | boolean): void {
    this.walked.push(root);
    try {
      for (let t = TABLE; t <= OLD_TABLE; t += 2) if (!this.walkTable(root, t, visit)) return;
    } finally {
      this.walked.pop();
    }
  }

  private walkTable(root: number, t: number, visit: (entry: number) => void | boolean): boolean {
    const buckets = this.arena.i32[(root >> 2) + t + 1]!;
    const table = this.arena.i32[(root >> 2) + t]!;
    if (table === 0) return true;
    for (let b = 0; b < buckets; b++) {
      let entry = this.arena.i32[(table >> 2) + b]!;
      while (entry !== 0) {
        const next = this.arena.i32[entry >> 2]!;
        if (visit(entry) === false) return false;
        entry = next;
      }
    }
    return true;
  }

  /** One step of SCAN: visits the bucket(s) of `cursor`, answers the next cursor (0: done). Cursors are unsigned. */
  scan(root: number, cursor: number, visit: (entry: number) => void): number {
    const i32 = this.arena.i32;
    const r = root >> 2;
    if (i32[r + USED] === 0) return 0;
    let small = TABLE;
    let large = OLD_TABLE;
    if (i32[r + OLD_TABLE] === 0) {
      const mask = i32[r + BUCKETS]! - 1;
      this.visitBucket(i32[r + TABLE]!, cursor & mask, visit);
      return nextCursor(cursor, mask);
    }
    if (i32[r + BUCKETS]! > i32[r + OLD_BUCKETS]!) [small, large] = [large, small];
    const smallMask = i32[r + small + 1]! - 1;
    const largeMask = i32[r + large + 1]! - 1;
    this.visitBucket(i32[r + small]!, cursor & smallMask, visit);
    do {
      this.visitBucket(this.arena.i32[r + large]!, cursor & largeMask, visit);
      cursor = nextCursor(cursor, largeMask);
    } while ((cursor & (smallMask ^ largeMask)) !== 0);
    return cursor;
  }

  private visitBucket(table: number, bucket: number, visit: (entry: number) => void): void {
    let entry = this.arena.i32[(table >> 2) + bucket]!;
    while (entry !== 0) {
      const next = this.arena.i32[entry >> 2]!;
      visit(entry);
      entry = next;
    }
  }

  /** An entry by chance; 0 when empty. Fair to within the lengths of a few chains. */
  random(root: number, dice: Dice): number {
    const i32 = this.arena.i32;
    const r = root >> 2;
    if (i32[r + USED] === 0) return 0;
    const total = i32[r + BUCKETS]! + i32[r + OLD_BUCKETS]!;
    for (;;) {
      const pick = dice.below(total);
      const head = pick < i32[r + BUCKETS]!
        ? i32[(i32[r + TABLE]! >> 2) + pick]!
        : i32[(i32[r + OLD_TABLE]! >> 2) + pick - i32[r + BUCKETS]!]!;
      if (head === 0) continue;
      let length = 0;
      for (let entry = head; entry !== 0; entry = i32[entry >> 2]!) length++;
      let entry = head;
      for (let skip = dice.below(length); skip > 0; skip--) entry = i32[entry >> 2]!;
      return entry;
    }
  }

  /** Bytes of the tables and the root, without entries. */
  overheadBytes(root: number): number {
    const r = root >> 2;
    return ROOT_BYTES + (this.arena.i32[r + BUCKETS]! + this.arena.i32[r + OLD_BUCKETS]!) * 4;
  }

  private makeRoom(root: number): void {
    const r = root >> 2;
    if (this.arena.i32[r + REHASH]! >= 0) {
      this.rehashSteps(root, 1);
      return;
    }
    const buckets = this.arena.i32[r + BUCKETS]!;
    if (this.arena.i32[r + USED]! >= buckets) this.resize(root, buckets === 0 ? BUCKETS_MIN : buckets * 2);
  }

  private shrinkIfSparse(root: number): void {
    const r = root >> 2;
    const buckets = this.arena.i32[r + BUCKETS]!;
    const used = this.arena.i32[r + USED]!;
    if (this.arena.i32[r + REHASH]! >= 0 || buckets <= BUCKETS_MIN || used * 8 >= buckets) return;
    let target = BUCKETS_MIN;
    while (target < used) target *= 2;
    this.resize(root, target);
  }

  private resize(root: number, buckets: number): void {
    const table = this.arena.allocUnweighed(buckets * 4);
    this.arena.weight += tableWeight(buckets);
    const i32 = this.arena.i32;
    const r = root >> 2;
    i32.fill(0, table >> 2, (table >> 2) + buckets);
    if (i32[r + TABLE] !== 0) {
      i32[r + OLD_TABLE] = i32[r + TABLE]!;
      i32[r + OLD_BUCKETS] = i32[r + BUCKETS]!;
      i32[r + REHASH] = 0;
    }
    i32[r + TABLE] = table;
    i32[r + BUCKETS] = buckets;
    if (i32[r + USED] === 0 || buckets <= 32) this.rehashSteps(root, 0x7fffffff);
  }

  private freeTable(table: number, buckets: number): void {
    this.arena.weight -= tableWeight(buckets);
    this.arena.freeUnweighed(table, buckets * 4);
  }

  /** Moves the chains of up to `steps` non-empty old buckets. */
  private rehashSteps(root: number, steps: number): void {
    const i32 = this.arena.i32;
    const r = root >> 2;
    if (i32[r + REHASH]! < 0 || this.walked.includes(root)) return;
    const old = i32[r + OLD_TABLE]! >> 2;
    const buckets = i32[r + OLD_BUCKETS]!;
    const table = i32[r + TABLE]! >> 2;
    const mask = i32[r + BUCKETS]! - 1;
    let at = i32[r + REHASH]!;
    let visits = steps > 1 ? 0x7fffffff : 10;
    while (at < buckets && steps > 0 && visits-- > 0) {
      let entry = i32[old + at]!;
      if (entry !== 0) steps--;
      i32[old + at] = 0;
      while (entry !== 0) {
        const e = entry >> 2;
        const next = i32[e]!;
        const slot = table + (i32[e + 1]! & mask);
        i32[e] = i32[slot]!;
        i32[slot] = entry;
        entry = next;
      }
      at++;
    }
    i32[r + REHASH] = at;
    if (at < buckets) return;
    this.freeTable(i32[r + OLD_TABLE]!, buckets);
    i32[r + OLD_TABLE] = 0;
    i32[r + OLD_BUCKETS] = 0;
    i32[r + REHASH] = -1;
  }
}

/** What an entry weighs beyond its block. */
function surplusOf(payloadBytes: number, entryWeight: number, keyLength: number): number {
  return entryWeight + sdsBytes(keyLength) - heapSize(PAYLOAD + payloadBytes + keyLength);
}

const surplusTables = new Map<number, Int16Array>();

/** The same for short keys by their length; one table for all dictionaries of this form. */
function surplusTable(payloadBytes: number, entryWeight: number): Int16Array {
  const form = payloadBytes * 65536 + entryWeight;
  let table = surplusTables.get(form);
  if (table === undefined) {
    table = Int16Array.from({ length: SHORT }, (_, length) => surplusOf(payloadBytes, entryWeight, length));
    surplusTables.set(form, table);
  }
  return table;
}

/** The real server's buckets are pointers of 8 bytes. */
function tableWeight(buckets: number): number { return buckets === 0 ? 0 : heapSize(buckets * 8); }

/** 32-bit hash; the low bits are the ones that pick the bucket. */
export function hashBytes(src: Uint8Array, at: number, length: number): number {
  let h = 0x811c9dc5 ^ length;
  for (let i = at, end = at + length; i < end; i++) h = Math.imul(h ^ src[i]!, 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** Adds one to the reversed bits under the mask (dict.c, dictScan). */
function nextCursor(cursor: number, mask: number): number {
  let v = reverseBits((cursor | ~mask) >>> 0);
  v = (v + 1) >>> 0;
  return reverseBits(v);
}

function reverseBits(value: number): number {
  let v = value;
  v = ((v >>> 1) & 0x55555555) | ((v & 0x55555555) << 1);
  v = ((v >>> 2) & 0x33333333) | ((v & 0x33333333) << 2);
  v = ((v >>> 4) & 0x0f0f0f0f) | ((v & 0x0f0f0f0f) << 4);
  v = ((v >>> 8) & 0x00ff00ff) | ((v & 0x00ff00ff) << 8);
  return ((v >>> 16) | (v << 16)) >>> 0;
}
