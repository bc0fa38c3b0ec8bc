/* What a byte string is inside the engine: a latin1 string, one char a byte.
 *
 * Bytes that only pass through stay bytes; where a command wants to compare, split or format, it takes a latin1 string.
 * Node's own latin1Slice is used where it exists (TextDecoder('latin1') is windows-1252 and gets 0x80–0x9F wrong);
 * short strings are built from char codes, which is faster than the call. */

type Slicer = (this: Uint8Array, at: number, end: number) => string;
type Writer = (this: Uint8Array, text: string, at: number, length: number) => number;
type NodeBuffer = { prototype: { latin1Slice?: Slicer; latin1Write?: Writer } };

const nodeBuffer = (globalThis as unknown as { Buffer?: NodeBuffer }).Buffer;
const fastSlice = nodeBuffer?.prototype.latin1Slice;
const fastWrite = nodeBuffer?.prototype.latin1Write;
const SHORT = 12;
const CHUNK = 8192;

/** Bytes `at` … `end` (exclusive) as one char a byte. */
export function latin1(bytes: Uint8Array, at: number, end: number): string {
  const length = end - at;
  if (length <= SHORT) {
    let text = '';
    for (let i = at; i < end; i++) text += String.fromCharCode(bytes[i]!);
    return text;
  }
  if (fastSlice) return fastSlice.call(bytes, at, end);
  let text = '';
  for (let i = at; i < end; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, Math.min(end, i + CHUNK)));
  return text;
}

/** Writes one byte a char (the low eight bits) and returns how many. The caller has made room. */
export function writeLatin1(text: string, into: Uint8Array, at: number): number {
  const length = text.length;
  if (length > 24 && fastWrite) return fastWrite.call(into, text, at, length);
  for (let i = 0; i < length; i++) into[at + i] = text.charCodeAt(i);
  return length;
}

export function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  writeLatin1(text, bytes, 0);
  return bytes;
}

/** Order of two byte strings as memcmp then length has it: negative, 0, positive. */
export function compareBytes(a: Uint8Array, aAt: number, aLength: number, b: Uint8Array, bAt: number, bLength: number) {
  const shared = Math.min(aLength, bLength);
  for (let i = 0; i < shared; i++) {
    const difference = a[aAt + i]! - b[bAt + i]!;
    if (difference !== 0) return difference;
  }
  return aLength - bLength;
}

export function equalBytes(a: Uint8Array, aAt: number, b: Uint8Array, bAt: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[aAt + i] !== b[bAt + i]) return false;
  return true;
}

/** A JS string (UTF-16) as the latin1 string of its UTF-8 bytes; lone surrogates become U+FFFD. */
export function utf8ToLatin1(text: string): string {
  let out = '';
  for (const char of text) {
    let code = char.codePointAt(0)!;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) out += char;
    else if (code < 0x800) out += String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) {
      out += String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    } else {
      out += String.fromCharCode(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63),
        0x80 | (code & 63));
    }
  }
  return out;
}
