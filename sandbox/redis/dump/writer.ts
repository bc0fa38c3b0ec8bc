/* The bytes of an object as RDB has them (rdb.c): lengths, strings, doubles, and the footer of a DUMP payload. */
import { latin1, fromLatin1 } from '#base/bytes';
import { parseInteger } from '#base/number';
import { crc64 } from '#structures/crc64';
import { lzfCompress } from '#structures/lzf';

export const RDB_VERSION = 10;
export const FOOTER_BYTES = 10;
const INTEGER_TEXT_MAX = 11;
const UNPACKED_MAX = 20;

export class DumpWriter {
  private bytes = new Uint8Array(256);
  private size = 0;

  byte(value: number): void {
    this.room(1);
    this.bytes[this.size++] = value;
  }

  raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.size);
    this.size += bytes.length;
  }

  length(value: number): void {
    if (value < 64) this.byte(value);
    else if (value < 16384) {
      this.byte(0x40 | (value >> 8));
      this.byte(value & 255);
    } else {
      this.byte(0x80);
      for (let shift = 24; shift >= 0; shift -= 8) this.byte((value >>> shift) & 255);
    }
  }

  /** A length of 64 bits in two halves. */
  halves(high: number, low: number): void {
    if (high >>> 0 === 0) return this.length(low >>> 0);
    this.byte(0x81);
    for (const half of [high, low]) for (let shift = 24; shift >= 0; shift -= 8) this.byte((half >>> shift) & 255);
  }
  /** A signed number of 64 bits as a length. */
  wide(value: number | bigint): void {
    const big = BigInt(value);
    this.halves(Number((big >> 32n) & 0xffffffffn), Number(big & 0xffffffffn));
  }
  /** A signed number of 64 bits, least byte first. */
  eightBytes(value: number | bigint): void {
    this.room(8);
    new DataView(this.bytes.buffer).setBigInt64(this.size, BigInt(value), true);
    this.size += 8;
  }

  text(text: string): void { this.string(fromLatin1(text)); }

  /** A number of up to 32 bits as such, what packs well packed, else as it is. */
  string(bytes: Uint8Array): void {
    if (bytes.length <= INTEGER_TEXT_MAX && this.integer(latin1(bytes, 0, bytes.length))) return;
    const packed = bytes.length > UNPACKED_MAX ? lzfCompress(bytes, bytes.length - 4) : undefined;
    if (packed !== undefined) {
      this.byte(0xc3);
      this.length(packed.length);
      this.length(bytes.length);
      this.raw(packed);
      return;
    }
    this.length(bytes.length);
    this.raw(bytes);
  }

  private integer(text: string): boolean {
    const value = parseInteger(text);
    if (typeof value !== 'number' || value < -2147483648 || value > 2147483647) return false;
    const kind = value >= -128 && value <= 127 ? 0 : value >= -32768 && value <= 32767 ? 1 : 2;
    this.byte(0xc0 | kind);
    for (let i = 0; i < 1 << kind; i++) this.byte((value >> (i * 8)) & 255);
    return true;
  }

  double(value: number): void {
    this.room(8);
    new DataView(this.bytes.buffer).setFloat64(this.size, value, true);
    this.size += 8;
  }

  /** All of it, with version and checksum. */
  finish(): Uint8Array {
    this.byte(RDB_VERSION);
    this.byte(0);
    const { low, high } = crc64(this.bytes, 0, this.size);
    for (const half of [low, high]) for (let shift = 0; shift < 32; shift += 8) this.byte((half >>> shift) & 255);
    return this.bytes.subarray(0, this.size);
  }

  private room(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const larger = new Uint8Array((this.size + more) * 2);
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
  }
}
