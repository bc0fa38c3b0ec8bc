/* Listpacks: a sequence of short strings and numbers in one block, in the real server's bytes (listpack.c).
 *
 *   u32 total bytes · u16 elements (65535: count them) · element … · 0xFF
 *   element: encoding and data · backlen (its length, read from the right, 7 bits a byte)
 *
 * Because the bytes are the real ones, DUMP, RDB and replication copy the block. A listpack is an offset into the
 * arena; a position is an offset from its start, so it survives a move (0: none). Whatever may grow or shrink it
 * answers the new offset. Equal strings have equal encodings, so a search encodes what it seeks once and compares
 * bytes. Elements come in as spans of bytes (also the arena's own) and go out as spans: `read` sets `src`, `at`
 * and `length`. */
import type { Arena } from './arena';
import { assert } from '#base/assert';
import { equalBytes, latin1 } from '#base/bytes';
import { Integer64 } from './integer64';
import {
  BIT_13, BIT_16, BIT_24, BIT_32, BIT_64, STRING_12, STRING_32, backlenBytes, dataOffset, dataLength, elementBytes,
  isStringHead, readBacklen, writeBacklen,
} from './listpack-format';

export const LISTPACK_HEADER = 6;
const EMPTY_BYTES = 7;
const UNKNOWN = 65535;
const END = 0xff;
const COPY_BY_HAND = 32;

export class Listpacks {
  /** The span of the element last read: bytes of the arena, or digits. Valid until the next change or `read`. */
  src: Uint8Array;
  at = 0;
  length = 0;
  /** Whether that element is stored as a number, which then is `integer`. */
  isInteger = false;
  readonly integer = new Integer64();

  private readonly digits = new Uint8Array(24);
  private readonly sought = new Integer64();
  /** What is to be written: encoding bytes (for a number, all of it), then a body of bytes. */
  private readonly head = new Uint8Array(16);
  private headLength = 0;
  private body: Uint8Array;
  private bodyAt = 0;
  private bodyLength = 0;
  private own = new Uint8Array(64);

  constructor(readonly arena: Arena) {
    this.src = this.digits;
    this.body = this.digits;
  }

  create(): number {
    const lp = this.arena.alloc(EMPTY_BYTES);
    this.arena.i32[lp >> 2] = EMPTY_BYTES;
    this.setCount(lp, 0);
    this.arena.u8[lp + LISTPACK_HEADER] = END;
    return lp;
  }

  /** A listpack made of bytes from elsewhere (RESTORE, RDB), which `isListpack` has found whole. */
  fromBytes(src: Uint8Array, at: number, length: number): number {
    const lp = this.arena.alloc(length);
    this.arena.u8.set(src.subarray(at, at + length), lp);
    return lp;
  }

  copy(lp: number): number {
    const bytes = this.bytes(lp);
    const to = this.arena.alloc(bytes);
    this.arena.u8.copyWithin(to, lp, lp + bytes);
    return to;
  }

  free(lp: number): void { this.arena.free(lp, this.bytes(lp)); }

  /** Length of the whole block in bytes. */
  bytes(lp: number): number { return this.arena.i32[lp >> 2]!; }

  /** How many elements; beyond 65534 they are counted each time, as in the real server. */
  size(lp: number): number {
    const u8 = this.arena.u8;
    const known = u8[lp + 4]! | (u8[lp + 5]! << 8);
    if (known !== UNKNOWN) return known;
    let count = 0;
    for (let p = LISTPACK_HEADER; u8[lp + p] !== END; p += elementBytes(u8, lp + p)) count++;
    if (count < UNKNOWN) this.setCount(lp, count);
    return count;
  }

  first(lp: number): number { return this.arena.u8[lp + LISTPACK_HEADER] === END ? 0 : LISTPACK_HEADER; }

  last(lp: number): number { return this.previous(lp, this.end(lp)); }

  /** The position behind the last element: where an insert appends. */
  end(lp: number): number { return this.arena.i32[lp >> 2]! - 1; }

  next(lp: number, p: number): number {
    const u8 = this.arena.u8;
    const to = p + elementBytes(u8, lp + p);
    return u8[lp + to] === END ? 0 : to;
  }

  previous(lp: number, p: number): number {
    if (p === LISTPACK_HEADER) return 0;
    const length = readBacklen(this.arena.u8, lp + p - 1);
    return p - length - backlenBytes(length);
  }

  /** The position of an element by index, from the end when negative; 0 when there is none. */
  seek(lp: number, index: number): number {
    const u8 = this.arena.u8;
    const known = u8[lp + 4]! | (u8[lp + 5]! << 8);
    if (known !== UNKNOWN) {
      if (index < 0) index += known;
      if (index < 0 || index >= known) return 0;
      if (index > known >> 1) index -= known;
    }
    let p: number;
    if (index >= 0) {
      p = this.first(lp);
      while (index-- > 0 && p !== 0) p = this.next(lp, p);
      return p;
    }
    p = this.last(lp);
    while (++index < 0 && p !== 0) p = this.previous(lp, p);
    return p;
  }

  /** Sets `src`, `at`, `length`, `isInteger` (and `integer`) to the element at `p`. */
  read(lp: number, p: number): void {
    const u8 = this.arena.u8;
    const e = lp + p;
    const head = u8[e]!;
    if (head >= 0x80 && head < 0xc0) {
      this.isInteger = false;
      this.src = u8;
      this.at = e + 1;
      this.length = head & 0x3f;
      return;
    }
    if (isStringHead(head)) {
      this.isInteger = false;
      this.src = u8;
      this.at = e + dataOffset(head);
      this.length = dataLength(u8, e);
      return;
    }
    this.isInteger = true;
    this.readInteger(u8, e);
    this.src = this.digits;
    this.at = 0;
    this.length = this.integer.write(this.digits, 0);
  }

  /** The element as a latin1 string. */
  text(lp: number, p: number): string {
    this.read(lp, p);
    return latin1(this.src, this.at, this.at + this.length);
  }

  /** True, with `integer` set, when the element is stored as a number. */
  readNumber(lp: number, p: number): boolean {
    const u8 = this.arena.u8;
    if (isStringHead(u8[lp + p]!)) return false;
    this.readInteger(u8, lp + p);
    return true;
  }

  equals(lp: number, p: number, src: Uint8Array, at: number, length: number): boolean {
    this.prepare(src, at, length);
    return this.matches(this.arena.u8, lp + p);
  }

  /** The first element equal to the bytes, from position `p` on, looking at every (skip + 1)-th; 0 if there is none. */
  find(lp: number, p: number, src: Uint8Array, at: number, length: number, skip = 0): number {
    if (p === 0) return 0;
    this.prepare(src, at, length);
    const u8 = this.arena.u8;
    const first = this.head[0]!;
    let e = lp + p;
    while (u8[e] !== END) {
      if (u8[e] === first && this.matches(u8, e)) return e - lp;
      e += elementBytes(u8, e);
      for (let i = skip; i > 0 && u8[e] !== END; i--) e += elementBytes(u8, e);
    }
    return 0;
  }

  append(lp: number, src: Uint8Array, at: number, length: number): number {
    this.prepare(src, at, length);
    return this.splice(lp, this.end(lp), 0, 0);
  }

  prepend(lp: number, src: Uint8Array, at: number, length: number): number {
    this.prepare(src, at, length);
    return this.splice(lp, LISTPACK_HEADER, 0, 0);
  }

  /** Puts an element before the one at `p`, where the new one then stands; at `end` it appends. */
  insert(lp: number, p: number, src: Uint8Array, at: number, length: number): number {
    this.prepare(src, at, length);
    return this.splice(lp, p, 0, 0);
  }

  /** Puts an element in the place of the one at `p`. */
  replace(lp: number, p: number, src: Uint8Array, at: number, length: number): number {
    this.prepare(src, at, length);
    return this.splice(lp, p, elementBytes(this.arena.u8, lp + p), 1);
  }

  /** Appends a whole number that a double holds. */
  appendNumber(lp: number, value: number): number {
    this.prepareNumber(value);
    return this.splice(lp, this.end(lp), 0, 0);
  }

  replaceNumber(lp: number, p: number, value: number): number {
    this.prepareNumber(value);
    return this.splice(lp, p, elementBytes(this.arena.u8, lp + p), 1);
  }

  /** Takes out up to `count` elements from `p` on; what followed them then stands at `p`. */
  remove(lp: number, p: number, count = 1): number {
    const u8 = this.arena.u8;
    let e = lp + p;
    let removed = 0;
    while (removed < count && u8[e] !== END) {
      e += elementBytes(u8, e);
      removed++;
    }
    this.headLength = 0;
    this.bodyLength = 0;
    return this.splice(lp, p, e - lp - p, removed);
  }

  /** Takes out up to `count` elements from `index` (from the end when negative) on. */
  removeRange(lp: number, index: number, count: number): number {
    const p = this.seek(lp, index);
    return p === 0 || count <= 0 ? lp : this.remove(lp, p, count);
  }

  /** Appends all of `second` to `first` and frees it. */
  merge(first: number, second: number): number {
    const count = this.size(first) + this.size(second);
    const old = this.bytes(first);
    const more = this.bytes(second) - EMPTY_BYTES;
    const lp = this.arena.realloc(first, old, old + more, old);
    const u8 = this.arena.u8;
    u8.copyWithin(lp + old - 1, second + LISTPACK_HEADER, second + LISTPACK_HEADER + more + 1);
    this.arena.i32[lp >> 2] = old + more;
    this.setCount(lp, count);
    this.free(second);
    return lp;
  }

  /** Cuts the listpack before `p`: keeps what comes before and answers a new one of the rest in `tail`. */
  split(lp: number, p: number): { lp: number; tail: number } {
    const bytes = this.bytes(lp);
    const total = this.size(lp);
    const rest = bytes - p;
    const tail = this.arena.alloc(LISTPACK_HEADER + rest);
    this.arena.u8.copyWithin(tail + LISTPACK_HEADER, lp + p, lp + bytes);
    this.arena.i32[tail >> 2] = LISTPACK_HEADER + rest;
    this.setCount(tail, UNKNOWN);
    const count = this.size(tail);
    this.arena.u8[lp + p] = END;
    const kept = this.arena.realloc(lp, bytes, p + 1, p + 1);
    this.arena.i32[kept >> 2] = p + 1;
    this.setCount(kept, total - count);
    return { lp: kept, tail };
  }

  private readInteger(u8: Uint8Array, e: number): void {
    const head = u8[e]!;
    const n = this.integer;
    if (head < 0x80) n.set(head);
    else if ((head & 0xe0) === BIT_13) n.set((((head & 0x1f) << 8 | u8[e + 1]!) << 19) >> 19);
    else if (head === BIT_16) n.set(((u8[e + 1]! | u8[e + 2]! << 8) << 16) >> 16);
    else if (head === BIT_24) n.set(((u8[e + 1]! | u8[e + 2]! << 8 | u8[e + 3]! << 16) << 8) >> 8);
    else if (head === BIT_32) n.set(readInt32(u8, e + 1));
    else n.setHalves(readInt32(u8, e + 5), readInt32(u8, e + 1));
  }

  private matches(u8: Uint8Array, e: number): boolean {
    return equalBytes(this.head, 0, u8, e, this.headLength)
      && equalBytes(this.body, this.bodyAt, u8, e + this.headLength, this.bodyLength);
  }

  /** Encodes an element to be written or sought. Bytes of the arena are copied, for the arena is about to move. */
  private prepare(src: Uint8Array, at: number, length: number): void {
    if (length <= 20 && this.sought.parse(src, at, length)) {
      this.encodeNumber(this.sought);
      return;
    }
    const head = this.head;
    if (length < 64) {
      head[0] = 0x80 | length;
      this.headLength = 1;
    } else if (length < 4096) {
      head[0] = STRING_12 | (length >> 8);
      head[1] = length & 255;
      this.headLength = 2;
    } else {
      head[0] = STRING_32;
      writeInt32(head, 1, length);
      this.headLength = 5;
    }
    if (src === this.arena.u8) {
      if (this.own.length < length) this.own = new Uint8Array(length * 2);
      this.own.set(src.subarray(at, at + length));
      src = this.own;
      at = 0;
    }
    this.body = src;
    this.bodyAt = at;
    this.bodyLength = length;
  }

  private prepareNumber(value: number): void {
    this.sought.set(value);
    this.encodeNumber(this.sought);
  }

  private encodeNumber(n: Integer64): void {
    const head = this.head;
    const v = n.value;
    this.bodyLength = 0;
    if (v >= 0 && v <= 127) {
      head[0] = v;
      this.headLength = 1;
    } else if (v >= -4096 && v <= 4095) {
      head[0] = BIT_13 | ((v >> 8) & 0x1f);
      head[1] = v & 255;
      this.headLength = 2;
    } else if (v >= -2147483648 && v <= 2147483647) {
      const bytes = v >= -32768 && v <= 32767 ? 2 : v >= -8388608 && v <= 8388607 ? 3 : 4;
      head[0] = bytes === 2 ? BIT_16 : bytes === 3 ? BIT_24 : BIT_32;
      writeInt32(head, 1, v);
      this.headLength = bytes + 1;
    } else {
      head[0] = BIT_64;
      writeInt32(head, 1, n.lo);
      writeInt32(head, 5, n.hi);
      this.headLength = 9;
    }
  }

  /** Replaces `drop` bytes (`dropped` elements) at `p` by the prepared element, or by nothing if there is none. */
  private splice(lp: number, p: number, drop: number, dropped: number): number {
    const encoded = this.headLength + this.bodyLength;
    const more = encoded === 0 ? 0 : encoded + backlenBytes(encoded);
    const old = this.bytes(lp);
    const bytes = old - drop + more;
    assert(bytes <= 0x3fff_ffff, 'a listpack stays below 1 GiB');
    const count = this.countAfter(lp, (encoded === 0 ? 0 : 1) - dropped);
    if (bytes > old) lp = this.arena.realloc(lp, old, bytes, old);
    const u8 = this.arena.u8;
    const e = lp + p;
    if (p + drop === old - 1) u8[e + more] = END;
    else if (more !== drop) u8.copyWithin(e + more, e + drop, lp + old);
    if (bytes < old) lp = this.arena.realloc(lp, old, bytes, bytes);
    if (encoded > 0) this.writePrepared(lp + p, encoded);
    this.arena.i32[lp >> 2] = bytes;
    this.setCount(lp, count);
    return lp;
  }

  private countAfter(lp: number, change: number): number {
    const u8 = this.arena.u8;
    const known = u8[lp + 4]! | (u8[lp + 5]! << 8);
    return known === UNKNOWN ? UNKNOWN : known + change;
  }

  private writePrepared(e: number, encoded: number): void {
    const u8 = this.arena.u8;
    const headLength = this.headLength;
    for (let i = 0; i < headLength; i++) u8[e + i] = this.head[i]!;
    const length = this.bodyLength;
    const body = this.body;
    const to = e + headLength;
    if (length <= COPY_BY_HAND) for (let i = 0, from = this.bodyAt; i < length; i++) u8[to + i] = body[from + i]!;
    else u8.set(body.subarray(this.bodyAt, this.bodyAt + length), to);
    writeBacklen(u8, e + encoded, encoded);
  }

  private setCount(lp: number, count: number): void {
    const known = count < UNKNOWN ? count : UNKNOWN;
    this.arena.u8[lp + 4] = known & 255;
    this.arena.u8[lp + 5] = known >> 8;
  }
}

function readInt32(u8: Uint8Array, at: number): number {
  return u8[at]! | (u8[at + 1]! << 8) | (u8[at + 2]! << 16) | (u8[at + 3]! << 24);
}

function writeInt32(u8: Uint8Array, at: number, value: number): void {
  u8[at] = value & 255;
  u8[at + 1] = (value >> 8) & 255;
  u8[at + 2] = (value >> 16) & 255;
  u8[at + 3] = value >>> 24;
}
