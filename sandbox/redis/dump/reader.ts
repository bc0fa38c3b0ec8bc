/* Reads what `writer.ts` writes, from bytes a client made up: every length is held against what is there, every fault
 * is a `BadPayload`. */
import { fromLatin1, latin1 } from '#base/bytes';
import { parseDouble } from '#base/number';
import { crc64 } from '#structures/crc64';
import { lzfDecompress } from '#structures/lzf';
import { FOOTER_BYTES, RDB_VERSION } from './writer';

export class BadPayload extends Error {}

/** Is the footer that of a version we know, and the checksum that of the bytes? */
export function isSealed(bytes: Uint8Array): boolean {
  const at = bytes.length - FOOTER_BYTES;
  if (at < 0 || (bytes[at]! | (bytes[at + 1]! << 8)) > RDB_VERSION) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at + 2, 8);
  const { low, high } = crc64(bytes, 0, at + 2);
  return view.getUint32(0, true) === low && view.getUint32(4, true) === high;
}

export class DumpReader {
  private at = 0;
  private readonly view: DataView;

  /** `mayUnpack` refuses a packed string of too many bytes. */
  constructor(private readonly bytes: Uint8Array, private readonly mayUnpack: (bytes: number) => void) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** How far it has read. */
  get position(): number { return this.at; }
  byte(): number { return this.bytes[this.take(1)]!; }

  /** How many elements follow, none of which is shorter than a byte. */
  count(): number {
    const count = this.length();
    if (count === 0 || count > this.bytes.length - this.at) throw new BadPayload('a count beyond the payload');
    return count;
  }

  /** The same where there may be none, of elements of at least so many bytes. */
  countOrNone(bytesEach: number): number {
    const count = this.length();
    if (count * bytesEach > this.bytes.length - this.at) throw new BadPayload('a count beyond the payload');
    return count;
  }

  /** A length of 64 bits, exactly; what has the highest bit is negative. */
  wide(): number | bigint {
    const head = this.byte();
    if (head !== 0x81) return this.lengthAfter(head);
    return narrow(this.view.getBigInt64(this.take(8)));
  }
  /** A signed number of 64 bits, least byte first. */
  eightBytes(): number | bigint { return narrow(this.view.getBigInt64(this.take(8), true)); }
  bytesOf(length: number): Uint8Array { return this.span(length); }

  length(): number {
    const head = this.byte();
    return this.lengthAfter(head);
  }

  private lengthAfter(head: number): number {
    if (head < 0x40) return head;
    if (head < 0x80) return ((head & 63) << 8) | this.byte();
    if (head === 0x80) return this.view.getUint32(this.take(4));
    if (head === 0x81) return Number(this.view.getBigUint64(this.take(8)));
    throw new BadPayload('no length');
  }

  string(): Uint8Array {
    const head = this.byte();
    if (head === 0xc0) return digits(this.view.getInt8(this.take(1)));
    if (head === 0xc1) return digits(this.view.getInt16(this.take(2), true));
    if (head === 0xc2) return digits(this.view.getInt32(this.take(4), true));
    if (head === 0xc3) return this.packed();
    return this.span(this.lengthAfter(head));
  }

  private packed(): Uint8Array {
    const packed = this.length();
    const length = this.length();
    const bytes = this.span(packed);
    this.mayUnpack(length);
    const out = length === 0 ? undefined : lzfDecompress(bytes, length);
    if (out === undefined) throw new BadPayload('no LZF');
    return out;
  }

  text(): string {
    const bytes = this.string();
    return latin1(bytes, 0, bytes.length);
  }

  double(): number { return this.view.getFloat64(this.take(8), true); }

  /** A double as text behind its length, as payloads before version 8 have it. */
  textDouble(): number {
    const length = this.byte();
    if (length === 255) return -Infinity;
    if (length === 254) return Infinity;
    if (length === 253) return NaN;
    const at = this.take(length);
    return parseDouble(latin1(this.bytes, at, at + length)) ?? NaN;
  }

  private span(length: number): Uint8Array {
    const at = this.take(length);
    return this.bytes.subarray(at, at + length);
  }

  private take(length: number): number {
    const { at } = this;
    if (length > this.bytes.length - at) throw new BadPayload('the payload ends early');
    this.at += length;
    return at;
  }
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function digits(value: number): Uint8Array { return fromLatin1(String(value)); }
