/* Replies as bytes, in RESP2 or RESP3, into one growing buffer that is handed out once per read event.
 *
 * Mirrors the addReply family of networking.c. A command writes as it goes; `mark` and `rewind` take back what a
 * refused command has written, and `defer`/`close` write a header whose count is known only at the end. All text is
 * latin1. */
import { writeLatin1 } from '#base/bytes';
import { formatDouble17 } from '#base/number';

const CR = 13;
const LF = 10;

/** Thrown when a reply passes the limit set for this writer; the pipeline answers for it. */
export class ReplyTooLarge {}

export class ReplyWriter {
  bytes: Uint8Array;
  at = 0;
  resp3 = false;
  /** Bytes one command may write; 0: no limit. */
  limitBytes = 0;
  private limitAt = 0x7fffffff;
  /** What was taken last, and of which bytes: making a view costs as much as a short reply. */
  private view: Uint8Array | undefined;
  private viewOf: Uint8Array | undefined;

  constructor(capacity = 1024) { this.bytes = new Uint8Array(capacity); }

  /** Starts a command's reply: from here on its own bytes count. */
  begin(): number {
    if (this.limitBytes > 0) this.limitAt = this.at + this.limitBytes;
    return this.at;
  }
  /** Writes what is no part of the command's answer and always has room: a refusal, a message. */
  aside(write: () => void): void {
    const limit = this.limitAt;
    const before = this.at;
    this.limitAt = 0x7fffffff;
    write();
    this.limitAt = Math.min(0x7fffffff, limit + this.at - before);
  }
  /** Goes on with an empty buffer; the result puts back the one there was. */
  setAside(): () => void {
    const { bytes, at, resp3, limitAt } = this;
    this.swap(new Uint8Array(1024));
    return () => {
      Object.assign(this, { bytes, at, resp3 });
      this.limitAt = limitAt;
    };
  }
  rewind(mark: number): void { this.at = mark; }

  /** Takes all that was written, leaving the writer empty; the view is valid until the writer is used again. */
  take(): Uint8Array {
    if (this.view === undefined || this.viewOf !== this.bytes || this.view.length !== this.at) {
      this.view = this.bytes.subarray(0, this.at);
      this.viewOf = this.bytes;
    }
    this.at = 0;
    return this.view;
  }
  /** Goes on with another buffer, because the old one is still being sent. */
  swap(bytes: Uint8Array): void { this.bytes = bytes; this.at = 0; }

  room(length: number): void {
    const need = this.at + length;
    if (need > this.limitAt) throw new ReplyTooLarge();
    if (need <= this.bytes.length) return;
    let capacity = this.bytes.length;
    while (capacity < need) capacity *= 2;
    const grown = new Uint8Array(capacity);
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
  }

  raw(text: string): void {
    this.room(text.length);
    this.at += writeLatin1(text, this.bytes, this.at);
  }
  rawBytes(src: Uint8Array, at: number, length: number): void {
    this.room(length);
    this.put(src, at, length);
  }

  ok(): void {
    this.room(5);
    const { bytes, at } = this;
    bytes[at] = 43;
    bytes[at + 1] = 79;
    bytes[at + 2] = 75;
    bytes[at + 3] = CR;
    bytes[at + 4] = LF;
    this.at = at + 5;
  }
  status(text: string): void { this.raw(`+${text}\r\n`); }
  /** With its code: `ERR syntax error`. Line ends inside become blanks, as the real server has it. */
  error(text: string): void { this.raw(`-${/[\r\n]/.test(text) ? text.replace(/[\r\n]/g, ' ') : text}\r\n`); }

  integer(value: number | bigint): void {
    if (typeof value === 'number') this.head(58, value);
    else this.raw(`:${value}\r\n`);
  }

  bulk(text: string): void {
    const length = text.length;
    this.room(length + 24);
    this.head(36, length);
    this.at += writeLatin1(text, this.bytes, this.at);
    this.bytes[this.at++] = CR;
    this.bytes[this.at++] = LF;
  }
  bulkBytes(src: Uint8Array, at: number, length: number): void {
    this.room(length + 24);
    const { bytes } = this;
    let to = writeHead(bytes, this.at, 36, length);
    if (length < 48) for (let i = 0; i < length; i++) bytes[to + i] = src[at + i]!;
    else bytes.set(src.subarray(at, at + length), to);
    to += length;
    bytes[to] = CR;
    bytes[to + 1] = LF;
    this.at = to + 2;
  }
  bulkInteger(value: number | bigint): void { this.bulk(String(value)); }

  /** A missing string. */
  nil(): void { this.raw(this.resp3 ? '_\r\n' : '$-1\r\n'); }
  /** A missing array. */
  nilArray(): void { this.raw(this.resp3 ? '_\r\n' : '*-1\r\n'); }

  array(length: number): void { this.head(42, length); }
  /** `pairs` keys and values follow: a map in RESP3, a flat array in RESP2. */
  map(pairs: number): void { if (this.resp3) this.head(37, pairs); else this.head(42, pairs * 2); }
  set(length: number): void { this.head(this.resp3 ? 126 : 42, length); }
  push(length: number): void { this.head(this.resp3 ? 62 : 42, length); }
  boolean(value: boolean): void {
    if (this.resp3) this.raw(value ? '#t\r\n' : '#f\r\n');
    else this.integer(value ? 1 : 0);
  }
  verbatim(format: string, text: string): void {
    if (!this.resp3) this.bulk(text);
    else this.raw(`=${text.length + 4}\r\n${format}:${text}\r\n`);
  }
  /** addReplyDouble: 17 significant digits in both protocols. */
  double(value: number): void {
    if (this.resp3) this.raw(`,${formatDouble17(value)}\r\n`);
    else if (value >= 0 && value < 1e9 && Number.isInteger(value) && !Object.is(value, -0)) this.bulkSmall(value);
    else this.bulk(formatDouble17(value));
  }

  /** A place for a header whose count comes later. Nothing may be taken or rewound past it meanwhile. */
  defer(): number { return this.at; }
  closeArray(place: number, length: number): void { this.insert(place, `*${length}\r\n`); }
  closeMap(place: number, pairs: number): void {
    this.insert(place, this.resp3 ? `%${pairs}\r\n` : `*${pairs * 2}\r\n`);
  }
  closeSet(place: number, length: number): void { this.insert(place, `${this.resp3 ? '~' : '*'}${length}\r\n`); }

  private insert(place: number, header: string): void {
    this.room(header.length);
    this.bytes.copyWithin(place + header.length, place, this.at);
    writeLatin1(header, this.bytes, place);
    this.at += header.length;
  }

  private bulkSmall(value: number): void {
    this.room(24);
    const { bytes } = this;
    const digits = digitsOf(value);
    const to = writeDigits(bytes, writeHead(bytes, this.at, 36, digits), value, digits);
    bytes[to] = CR;
    bytes[to + 1] = LF;
    this.at = to + 2;
  }

  /** `type` byte, a whole number, CR LF. */
  private head(type: number, value: number): void {
    this.room(24);
    if (value >= 0 && value <= 0x7fffffff) {
      this.at = writeHead(this.bytes, this.at, type, value);
      return;
    }
    this.bytes[this.at++] = type;
    this.at += writeLatin1(String(value), this.bytes, this.at);
    this.bytes[this.at++] = CR;
    this.bytes[this.at++] = LF;
  }

  private put(src: Uint8Array, at: number, length: number): void {
    if (length < 48) for (let i = 0; i < length; i++) this.bytes[this.at + i] = src[at + i]!;
    else this.bytes.set(src.subarray(at, at + length), this.at);
    this.at += length;
  }
}

/* Without `this`, because a loop over elements spends its time here. `value` is 0 … 2^31 − 1, and there is room. */

/** `type` byte, the number, CR LF; answers where to go on. */
function writeHead(bytes: Uint8Array, at: number, type: number, value: number): number {
  bytes[at++] = type;
  if (value < 10) bytes[at++] = 48 + value;
  else at = writeDigits(bytes, at, value, digitsOf(value));
  bytes[at] = CR;
  bytes[at + 1] = LF;
  return at + 2;
}

function writeDigits(bytes: Uint8Array, at: number, value: number, digits: number): number {
  let rest = value;
  for (let i = at + digits - 1; i >= at; i--) {
    const next = (rest / 10) | 0;
    bytes[i] = 48 + rest - next * 10;
    rest = next;
  }
  return at + digits;
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let rest = value; rest >= 10; rest = (rest / 10) | 0) digits++;
  return digits;
}
