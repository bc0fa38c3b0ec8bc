/* What a command of the binary protocol sees: the header's fields, the key in place, and replies in packets of 24
 * bytes and a body (proto_bin.c). */
import { latin1 } from '#base/bytes';
import type { Connection } from '../connection';
import { hashKey } from '../hash';
import type { Items } from '../items';
import type { Output } from '../output';
import type { Arrival } from '../protocol';
import type { MemcachedServer } from '../server';
import { C, type ClassStat, type Counter } from '../tables';
import { answered, LEVEL, packetRows } from '../telling';

const RESPONSE = 0x81;
export const HEADER_BYTES = 24;

export const STATUS = {
  ok: 0, notFound: 1, exists: 2, tooLarge: 3, invalid: 4, notStored: 5, badDelta: 6, authError: 0x20,
  authContinue: 0x21, unknown: 0x81, noMemory: 0x82,
} as const;
type Status = (typeof STATUS)[keyof typeof STATUS];

const SENTENCES: Partial<Record<Status, string>> = {
  [STATUS.notFound]: 'Not found', [STATUS.exists]: 'Data exists for key.', [STATUS.tooLarge]: 'Too large.',
  [STATUS.invalid]: 'Invalid arguments', [STATUS.notStored]: 'Not stored.',
  [STATUS.badDelta]: 'Non-numeric server-side value for incr or decr', [STATUS.authError]: 'Auth failure.',
  [STATUS.unknown]: 'Unknown command', [STATUS.noMemory]: 'Out of memory',
};

/** A value that is on its way into an item. */
export type BinaryArriving = Arrival & {
  finish(ctx: BinaryContext, item: number): void;
};

export type Body = { extras?: Uint8Array; key?: string; value?: string; cas?: bigint };

export class BinaryContext {
  connection!: Connection;
  out!: Output;
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  opcode = 0;
  keyLength = 0;
  extrasLength = 0;
  bodyLength = 0;
  opaque = 0;
  cas = 0n;
  quiet = false;
  arriving: BinaryArriving | undefined;
  /** Bytes of a body that nobody wants. */
  swallow = 0;

  constructor(readonly server: MemcachedServer) {}

  get items(): Items { return this.server.items; }
  get source(): Uint8Array { return this.bytes; }
  get keyAt(): number { return this.at + HEADER_BYTES + this.extrasLength; }
  get valueLength(): number { return this.bodyLength - this.keyLength - this.extrasLength; }
  get lengths() { return { key: this.keyLength, extras: this.extrasLength, body: this.bodyLength }; }

  /** Reads the 24 bytes at `at`. */
  begin(connection: Connection, bytes: Uint8Array, at: number): void {
    this.connection = connection;
    this.out = connection.output;
    this.bytes = bytes;
    this.at = at;
    this.opcode = bytes[at + 1]!;
    this.keyLength = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    this.extrasLength = bytes[at + 4]!;
    this.bodyLength = this.word(8);
    this.opaque = this.word(12);
    this.cas = (BigInt(this.word(16)) << 32n) | BigInt(this.word(20));
    this.quiet = false;
    this.arriving = undefined;
    this.swallow = 0;
  }

  /** Four bytes of the packet as a number, from byte `offset` on. */
  private word(offset: number): number {
    const { bytes } = this;
    const at = this.at + offset;
    return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
  }
  extra32(offset: number): number { return this.word(HEADER_BYTES + offset); }
  extra64(offset: number): bigint {
    return (BigInt(this.extra32(offset)) << 32n) | BigInt(this.extra32(offset + 4));
  }

  get tells(): boolean { return this.server.tells(LEVEL.requests); }
  get key(): string { return latin1(this.bytes, this.keyAt, this.keyAt + this.keyLength); }
  get hash(): number { return hashKey(this.bytes, this.keyAt, this.keyLength); }
  find(): number { return this.items.find(this.hash, this.bytes, this.keyAt, this.keyLength); }

  allocate(flags: number, expires: number, bytes: number): number {
    return this.items.allocate(this.bytes, this.keyAt, this.keyLength, this.hash, flags, expires, bytes);
  }

  count(what: Counter): void { this.server.tables.counters[C[what]]!++; }
  countClass(item: number, what: ClassStat): void {
    this.server.tables.countClass(this.items.lru.slabOf(item), what);
  }

  /** `told`: does -vv show it? The packets of STAT it does not. */
  header(status: Status, extras: number, key: number, body: number, cas = 0n, told = true): void {
    const { out } = this;
    out.room(HEADER_BYTES);
    const { bytes, at } = out;
    bytes.fill(0, at, at + HEADER_BYTES);
    bytes[at] = RESPONSE;
    bytes[at + 1] = this.opcode;
    bytes[at + 2] = key >> 8;
    bytes[at + 3] = key & 255;
    bytes[at + 4] = extras;
    bytes[at + 6] = status >> 8;
    bytes[at + 7] = status & 255;
    put32(bytes, at + 8, body);
    put32(bytes, at + 12, this.opaque);
    if (cas !== 0n) putCas(bytes, at, cas);
    out.at += HEADER_BYTES;
    if (told && this.tells) this.server.tell!(packetRows('Writing bin response:', `>${this.connection.id}`, bytes, at));
  }

  /** A good answer; not sent by quiet commands. */
  answer({ extras, key = '', value = '', cas = 0n }: Body = {}): void {
    if (this.quiet) return;
    this.packet({ ...(extras === undefined ? {} : { extras }), key, value, cas });
  }
  packet({ extras, key = '', value = '', cas = 0n }: Body, told = true): void {
    const extrasLength = extras?.length ?? 0;
    this.header(STATUS.ok, extrasLength, key.length, extrasLength + key.length + value.length, cas, told);
    if (extras !== undefined) this.out.copy(extras, 0, extrasLength);
    this.out.text(key);
    this.out.text(value);
  }

  /** A refusal with its sentence; also from quiet commands. */
  fail(status: Status): void {
    const sentence = SENTENCES[status] ?? 'UNHANDLED ERROR';
    if (this.tells) answered(this.connection, `Writing an error: ${sentence}`);
    this.header(status, 0, 0, sentence.length);
    this.out.text(sentence);
  }
  /** A refusal after which the client is dropped. */
  failAndClose(status: Status): void {
    this.fail(status);
    this.connection.closeAfterReply();
  }
}

/** The unique number in a header. */
export function putCas(bytes: Uint8Array, at: number, cas: bigint): void {
  put32(bytes, at + 16, Number(cas >> 32n));
  put32(bytes, at + 20, Number(cas & 0xffffffffn));
}

export function put32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = (value >>> 16) & 255;
  bytes[at + 2] = (value >>> 8) & 255;
  bytes[at + 3] = value & 255;
}

export function bytes64(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  put32(bytes, 0, Number(value >> 32n));
  put32(bytes, 4, Number(value & 0xffffffffn));
  return bytes;
}
