/* The bytes of one listpack element (listpack.c), for reading and for judging bytes that came from outside.
 *
 *   0xxxxxxx 7-bit number · 10xxxxxx string < 64 · 110xxxxx 13-bit number · 1110xxxx string < 4096
 *   F0 string with 32-bit length · F1 F2 F3 F4 numbers of 16, 24, 32, 64 bits · FF end */

export const BIT_13 = 0xc0;
export const STRING_12 = 0xe0;
export const STRING_32 = 0xf0;
export const BIT_16 = 0xf1;
export const BIT_24 = 0xf2;
export const BIT_32 = 0xf3;
export const BIT_64 = 0xf4;
const END = 0xff;
const HEADER = 6;

export function isStringHead(head: number): boolean {
  return (head & 0xc0) === 0x80 || (head & 0xf0) === STRING_12 || head === STRING_32;
}

/** How many bytes stand before a string's own. */
export function dataOffset(head: number): number {
  return head < STRING_12 ? 1 : head < STRING_32 ? 2 : 5;
}

export function dataLength(u8: Uint8Array, e: number): number {
  const head = u8[e]!;
  if (head < 0xc0) return head & 0x3f;
  if (head < STRING_32) return ((head & 15) << 8) | u8[e + 1]!;
  return (u8[e + 1]! | (u8[e + 2]! << 8) | (u8[e + 3]! << 16) | (u8[e + 4]! << 24)) >>> 0;
}

/** Bytes of the element without its backlen; 0 for a head that does not exist. */
export function encodedBytes(u8: Uint8Array, e: number): number {
  const head = u8[e]!;
  if (head < 0x80) return 1;
  if (head < 0xc0) return 1 + (head & 0x3f);
  if (head < STRING_12) return 2;
  if (head < STRING_32) return 2 + (((head & 15) << 8) | u8[e + 1]!);
  if (head === STRING_32) return 5 + dataLength(u8, e);
  return head <= BIT_32 ? head - 0xee : head === BIT_64 ? 9 : 0;
}

/** Bytes of the whole element. */
export function elementBytes(u8: Uint8Array, e: number): number {
  const head = u8[e]!;
  if (head < 0x80) return 2;
  if (head < 0xc0) return 2 + (head & 0x3f);
  const encoded = encodedBytes(u8, e);
  return encoded + backlenBytes(encoded);
}

/** The bounds are the real server's, off by one as there: 16383 already takes three bytes. */
export function backlenBytes(length: number): number {
  if (length <= 127) return 1;
  if (length < 16383) return 2;
  if (length < 2097151) return 3;
  return length < 268435455 ? 4 : 5;
}

export function writeBacklen(u8: Uint8Array, at: number, length: number): void {
  const bytes = backlenBytes(length);
  let rest = length;
  for (let i = at + bytes - 1; i >= at; i--) {
    u8[i] = (rest & 127) | (i === at ? 0 : 128);
    rest >>>= 7;
  }
}

/** The backlen whose last byte is at `at`. */
export function readBacklen(u8: Uint8Array, at: number): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7, at--) {
    value |= (u8[at]! & 127) << shift;
    if ((u8[at]! & 128) === 0) break;
  }
  return value;
}

/** Is this a whole listpack: header, elements, backlens and end agree? For payloads a client made up. */
export function isListpack(u8: Uint8Array, at: number, length: number): boolean {
  if (length < HEADER + 1) return false;
  const total = (u8[at]! | (u8[at + 1]! << 8) | (u8[at + 2]! << 16) | (u8[at + 3]! << 24)) >>> 0;
  if (total !== length || u8[at + length - 1] !== END) return false;
  const end = at + length - 1;
  let count = 0;
  let e = at + HEADER;
  while (e < end) {
    if (u8[e] === END || e + lengthBytes(u8[e]!) > end) return false;
    const encoded = encodedBytes(u8, e);
    const next = e + encoded + backlenBytes(encoded);
    if (encoded === 0 || next > end || readBacklen(u8, next - 1) !== encoded) return false;
    e = next;
    count++;
  }
  const known = u8[at + 4]! | (u8[at + 5]! << 8);
  return known === 65535 || known === count;
}

/** How many bytes must be there before an element's length can be read. */
function lengthBytes(head: number): number {
  return head === STRING_32 ? 5 : (head & 0xf0) === STRING_12 ? 2 : 1;
}
