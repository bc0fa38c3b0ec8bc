/* A byte string of its own in an arena: 4 bytes of length, then the bytes. Grows in place while its class has room.
 *
 * It weighs what the real server's sds of that length does: a head that depends on the length, the bytes, a zero. */
import { type Arena, heapSize } from './arena';
import { latin1, writeLatin1 } from '#base/bytes';

export const BLOB_HEAD = 4;

/** Bytes of an sds of its own (sds.c): the head is 1, 3, 5 or 9 bytes, and a zero byte ends it. */
export function sdsBytes(length: number): number {
  const head = length < 256 ? (length > 0 && length < 32 ? 1 : 3) : length < 65536 ? 5 : 9;
  return heapSize(head + length + 1);
}

/** What a blob weighs beyond its block. */
const surplusOfShort = Int32Array.from({ length: 256 }, (_, n) => sdsBytes(n) - heapSize(BLOB_HEAD + n));
function surplus(length: number): number {
  return length < 256 ? surplusOfShort[length]! : sdsBytes(length) - heapSize(BLOB_HEAD + length);
}

export function blobLength(arena: Arena, blob: number): number { return arena.i32[blob >> 2]!; }

/** Where the bytes start. */
export function blobAt(blob: number): number { return blob + BLOB_HEAD; }

export function blobText(arena: Arena, blob: number): string {
  return latin1(arena.u8, blob + BLOB_HEAD, blob + BLOB_HEAD + arena.i32[blob >> 2]!);
}

export function blobFromText(arena: Arena, text: string): number {
  const blob = arena.alloc(BLOB_HEAD + text.length);
  arena.weight += surplus(text.length);
  arena.i32[blob >> 2] = text.length;
  writeLatin1(text, arena.u8, blob + BLOB_HEAD);
  return blob;
}

/** `src` may be the arena's own bytes. */
export function blobFromBytes(arena: Arena, src: Uint8Array, at: number, length: number): number {
  const own = src === arena.u8;
  const blob = arena.alloc(BLOB_HEAD + length);
  arena.weight += surplus(length);
  arena.i32[blob >> 2] = length;
  copyInto(arena, blob + BLOB_HEAD, own ? arena.u8 : src, at, length);
  return blob;
}

export function copyInto(arena: Arena, to: number, src: Uint8Array, at: number, length: number): void {
  const u8 = arena.u8;
  if (src === u8) u8.copyWithin(to, at, at + length);
  else if (length < 64) for (let i = 0; i < length; i++) u8[to + i] = src[at + i]!;
  else u8.set(src.subarray(at, at + length), to);
}

/** The blob with another length, moved if it must be; bytes past the old length are zero. */
export function blobResize(arena: Arena, blob: number, length: number): number {
  const old = arena.i32[blob >> 2]!;
  const to = arena.realloc(blob, BLOB_HEAD + old, BLOB_HEAD + length, BLOB_HEAD + Math.min(old, length));
  arena.i32[to >> 2] = length;
  arena.weight += surplus(length) - surplus(old);
  if (length > old) arena.u8.fill(0, to + BLOB_HEAD + old, to + BLOB_HEAD + length);
  return to;
}

/** Puts new content into the blob's place if the class fits, else frees it and makes another. */
export function blobReplaceBytes(arena: Arena, blob: number, src: Uint8Array, at: number, length: number): number {
  const old = arena.i32[blob >> 2]!;
  if (!arena.fits(BLOB_HEAD + old, BLOB_HEAD + length) || src === arena.u8) {
    const to = blobFromBytes(arena, src, at, length);
    blobFree(arena, blob);
    return to;
  }
  arena.i32[blob >> 2] = length;
  arena.weight += surplus(length) - surplus(old);
  copyInto(arena, blob + BLOB_HEAD, src, at, length);
  return blob;
}

export function blobFree(arena: Arena, blob: number): void {
  const length = arena.i32[blob >> 2]!;
  arena.weight -= surplus(length);
  arena.free(blob, BLOB_HEAD + length);
}
