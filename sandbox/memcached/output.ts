/* Replies as bytes, in one growing buffer that is handed out once per read event. */
import { writeLatin1 } from '#base/bytes';

/** Fewer bytes are copied one by one: making a view of them costs more. */
const FEW_BYTES = 96;
const SMALL = new Uint8Array(0);

export class Output {
  bytes = SMALL;
  at = 0;

  room(length: number): void {
    const need = this.at + length;
    if (need <= this.bytes.length) return;
    let capacity = Math.max(this.bytes.length, 256);
    while (capacity < need) capacity *= 2;
    const grown = new Uint8Array(capacity);
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
  }

  text(text: string): void {
    this.room(text.length);
    this.at += writeLatin1(text, this.bytes, this.at);
  }
  line(text: string): void {
    this.text(text);
    this.text('\r\n');
  }
  copy(source: Uint8Array, at: number, length: number): void {
    this.room(length);
    const { bytes } = this;
    if (length < FEW_BYTES) for (let i = 0; i < length; i++) bytes[this.at + i] = source[at + i]!;
    else bytes.set(source.subarray(at, at + length), this.at);
    this.at += length;
  }
  byte(value: number): void {
    this.room(1);
    this.bytes[this.at++] = value;
  }
  /** A whole number below 2^53 in decimal. */
  decimal(value: number): void {
    if (value > 999_999_999) return this.text(String(value));
    this.room(10);
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    for (let i = this.at + digits - 1, left = value; i >= this.at; i--) {
      const tenth = (left / 10) | 0;
      this.bytes[i] = 48 + left - tenth * 10;
      left = tenth;
    }
    this.at += digits;
  }

  /** What was written since, which is then forgotten; valid until the next write. */
  take(): Uint8Array {
    const view = this.bytes.subarray(0, this.at);
    this.at = 0;
    return view;
  }
}
