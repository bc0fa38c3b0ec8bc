/* What a string weighs on the real server's heap, beyond what its blob is counted for and beyond the 16 bytes of an
 * object that every key is counted for (object.c, sds.c).
 *
 * An `int` is the object alone, or nothing while it is one of the ten thousand shared ones; an `embstr` is one block of
 * object, head, bytes and zero; a `raw` that has been changed in place keeps room to grow, whose size stands in the
 * value's upper word (0: none). */
import { sdsBytes } from '#structures/blob';
import { heapSize } from '#structures/arena';
import type { Keyspace } from './keyspace';
import { ENCODING } from './layout';

/** redisObject. */
export const OBJECT = 16;
const SHARED = 10_000;
const EMBEDDED_HEAD = 3;
export const EMBEDDED_MAX = 44;
const PREALLOC_MAX = 1 << 20;

const surplusOfEmbedded = Int32Array.from({ length: 45 }, (_, n) => embeddedBytes(n) - OBJECT - sdsBytes(n));

/** Bytes of an embstr: object, sds and zero in one block. */
export function embeddedBytes(length: number): number { return heapSize(OBJECT + EMBEDDED_HEAD + length + 1); }

/** What an entry whose blob has this length weighs beyond it as `embstr`. */
export function embeddedSurplus(length: number): number { return surplusOfEmbedded[length]!; }

/** What a string's entry is counted for beside object and blob. */
export function stringSurplus(db: Keyspace, entry: number): number {
  const encoding = db.encodingOf(entry);
  if (encoding === ENCODING.int) return integerSurplus(db, entry);
  const length = db.host.arena.i32[db.value(entry) >> 2]!;
  if (encoding === ENCODING.embstr) return embeddedSurplus(length);
  const block = db.valueHigh(entry);
  return block === 0 ? 0 : block - sdsBytes(length);
}

export function integerSurplus(db: Keyspace, entry: number): number {
  if (db.host.containers.settings.forbidsSharing || !isSmallInteger(db, entry)) return 0;
  return -OBJECT;
}
export function isSmallInteger(db: Keyspace, entry: number): boolean {
  return db.valueHigh(entry) === 0 && db.value(entry) >>> 0 < SHARED;
}

/**
 * The heap block of a string that had `block` bytes (0: just fits) and grows to `length` (sdsMakeRoomFor, greedy). One
 * that came with SET and left more than a tenth of its block unused was trimmed then, and grows at once.
 */
export function grownBlock(block: number, oldLength: number, length: number): number {
  const had = block === 0 ? sdsBytes(oldLength) : block;
  const head = sdsHead(oldLength);
  let room = head === 1 ? oldLength : had - head - 1;
  if (block === 0 && oldLength > EMBEDDED_MAX && room - oldLength > oldLength / 10) room = oldLength;
  if (length <= room) return had;
  const wanted = length < PREALLOC_MAX ? length * 2 : length + PREALLOC_MAX;
  return heapSize(Math.max(3, sdsHead(wanted)) + wanted + 1);
}

/** The heap block of a sparse HyperLogLog whose length became another (hllSparseSet): room for some updates more. */
export function grownSparse(block: number, oldLength: number, length: number, most: number): number {
  const had = block === 0 ? sdsBytes(oldLength) : block;
  let room = block === 0 ? oldLength : had - sdsHead(oldLength) - 1;
  if (room - length >= 3 || room >= most) return Math.max(had, sdsBytes(length));
  for (let at = oldLength; room - length < 3 && room < most; at = Math.max(at + 1, room - 2)) {
    const reached = Math.min(length, Math.max(at, room - 2)) + 3;
    room = Math.min(most, reached + Math.min(reached, 300));
  }
  room = Math.max(room, length);
  return heapSize(Math.max(3, sdsHead(room)) + room + 1);
}

function sdsHead(length: number): number {
  if (length < 256) return length > 0 && length < 32 ? 1 : 3;
  return length < 65536 ? 5 : 9;
}
