/* Strings as arrays of bits, the first bit being the highest of the first byte (bitops.c).
 *
 * Looking is done in the bytes where they lie; an `int` has no bytes, so its digits are written out for the look.
 * A view is good until the arena changes. */
import { fromLatin1 } from '#base/bytes';
import { parseInteger } from '#base/number';
import { blobAt, blobLength } from '#structures/blob';
import type { Context } from '../context';
import { BIT_OFFSET, NOT_INTEGER, SYNTAX } from '../errors';
import type { Keyspace } from './keyspace';
import { ENCODING } from './layout';
import { addRawString, growString, lengthOf, requireString, textOf } from './string';

export type BytesView = { bytes: Uint8Array; at: number; length: number };
/** First and last bit of a range; the last may lie before the first. */
export type BitRange = { first: number; last: number };

const NO_BYTES = new Uint8Array(0);

/** The bytes of a string entry; none for entry 0. Refuses another type. */
export function viewOf(db: Keyspace, entry: number): BytesView {
  if (entry === 0) return { bytes: NO_BYTES, at: 0, length: 0 };
  requireString(db, entry);
  if (db.encodingOf(entry) === ENCODING.int) {
    const bytes = fromLatin1(textOf(db, entry));
    return { bytes, at: 0, length: bytes.length };
  }
  const { arena } = db.host;
  const blob = db.value(entry);
  return { bytes: arena.u8, at: blobAt(blob), length: blobLength(arena, blob) };
}

/** Where a bit is: `#2` counts in fields of `bits` where these are given. Beyond the longest string it is refused. */
export function readBitOffset(ctx: Context, i: number, bits = 0): number {
  const text = ctx.text(i);
  const counted = bits > 0 && text.startsWith('#');
  const value = parseInteger(counted ? text.slice(1) : text);
  if (value === undefined) throw BIT_OFFSET;
  const offset = counted ? Number(BigInt.asIntN(64, BigInt(value) * BigInt(bits))) : Number(value);
  if (offset < 0 || Math.floor(offset / 8) >= ctx.node.bulkBytes) throw BIT_OFFSET;
  return offset;
}

/** The string under word 1 with room up to bit `last`, and whether it came to be or grew for that. */
export function reachBit(ctx: Context, last: number): { view: BytesView; grew: boolean } {
  const { source, starts } = ctx.words;
  const length = Math.floor(last / 8) + 1;
  let entry = ctx.db.writeSpan(source, starts[1]!, ctx.length(1));
  const old = entry === 0 ? -1 : lengthOf(ctx.db, entry);
  ctx.mayHold(Math.max(old, length));
  if (entry === 0) entry = addRawString(ctx.db, source, starts[1]!, ctx.length(1));
  growString(ctx.db, entry, length);
  return { view: viewOf(ctx.db, entry), grew: length > old };
}

/** Is the unit in word `i` BIT? */
export function readUnit(ctx: Context, i: number): boolean {
  if (ctx.is(i, 'BIT')) return true;
  if (ctx.is(i, 'BYTE')) return false;
  throw SYNTAX;
}

/** A range as BITCOUNT and BITPOS take it: both ends count, negative ones from the end. */
export function rangeOf(start: number, end: number, byBit: boolean, length: number): BitRange {
  const total = byBit ? length * 8 : length;
  const from = Math.max(0, start < 0 ? total + start : start);
  const to = Math.min(total - 1, Math.max(0, end < 0 ? total + end : end));
  if (from > to) return { first: 0, last: -1 };
  return byBit ? { first: from, last: to } : { first: from * 8, last: to * 8 + 7 };
}

/** A bound of a range, as a number: one beyond 2^53 lies outside all strings either way. */
export function readBound(ctx: Context, i: number): number { return ctx.integer(i, NOT_INTEGER); }

export function countBits({ bytes, at }: BytesView, { first, last }: BitRange): number {
  if (first > last) return 0;
  const from = at + (first >> 3);
  const to = at + Math.floor(last / 8);
  const head = bytes[from]! & (0xff >> (first & 7));
  const tailMask = 0xff00 >> ((last & 7) + 1);
  if (from === to) return ones(head & tailMask);
  let count = ones(head) + ones(bytes[to]! & tailMask);
  let i = from + 1;
  const words = (to - i) >> 2;
  if (words > WORDS_WORTH_A_VIEW) {
    while (((bytes.byteOffset + i) & 3) !== 0) count += ones(bytes[i++]!);
    const whole = new Int32Array(bytes.buffer, bytes.byteOffset + i, (to - i) >> 2);
    count += onesOf(whole);
    i += whole.length * 4;
  }
  for (; i < to; i++) count += ones(bytes[i]!);
  return count;
}

const WORDS_WORTH_A_VIEW = 32;

/** Eight words at a time, added up bit by bit before they are counted. */
function onesOf(words: Int32Array): number {
  let count = 0;
  let i = 0;
  for (const end = words.length - 7; i < end; i += 8) {
    const a = words[i]!, b = words[i + 1]!, c = words[i + 2]!, d = words[i + 3]!;
    const e = words[i + 4]!, f = words[i + 5]!, g = words[i + 6]!, h = words[i + 7]!;
    const abc = a ^ b ^ c;
    const def = d ^ e ^ f;
    const twosA = (a & b) | ((a ^ b) & c);
    const twosB = (d & e) | ((d ^ e) & f);
    const single = abc ^ def ^ g;
    const twosC = (abc & def) | ((abc ^ def) & g);
    const twos = twosA ^ twosB ^ twosC;
    const fours = (twosA & twosB) | ((twosA ^ twosB) & twosC);
    count += ones(single) + 2 * ones(twos) + 4 * ones(fours) + ones(h);
  }
  for (; i < words.length; i++) count += ones(words[i]!);
  return count;
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The first bit of this value in the range, or -1. */
export function findBit({ bytes, at }: BytesView, bit: number, { first, last }: BitRange): number {
  const skipped = bit === 1 ? 0 : 0xff;
  for (let position = first; position <= last;) {
    const byte = bytes[at + Math.floor(position / 8)]!;
    if ((position & 7) === 0 && byte === skipped) position += 8;
    else if (((byte >> (7 - (position & 7))) & 1) === bit) return position;
    else position++;
  }
  return -1;
}
