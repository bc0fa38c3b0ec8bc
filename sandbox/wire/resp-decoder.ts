/* The client's side of the wire: bytes in pieces of any size → whole replies.
 *
 * The decoder keeps a stack of aggregates that are still open, so a reply may arrive byte by byte at no extra cost
 * and nothing is read twice. It trusts nobody: depth, line and bulk sizes are bounded, and after the first fault it
 * says the same fault for ever, as a client can not find its way back into a broken stream. Sentences are those of
 * hiredis. */
import { latin1 } from '#base/bytes';
import { isAggregate } from './resp-value';
import type { RespAggregate, RespAggregateKind, RespFault, RespTextKind, RespValue } from './resp-value';

const LINE_BYTES_MAX = 64 * 1024;
const BULK_BYTES_MAX = 512 * 1024 * 1024;
const BUFFER_BYTES_KEPT = 64 * 1024;
const LENGTH_MAX = 2 ** 32 - 1;
const CR = 13;
const LF = 10;
const COLON = 58;

const LINE_KINDS: Record<string, RespTextKind> = {
  '+': 'status', '-': 'error', ':': 'integer', ',': 'double', '(': 'big-number',
};
const AGGREGATE_KINDS: Record<string, RespAggregateKind> = {
  '*': 'array', '~': 'set', '>': 'push', '%': 'map', '|': 'attribute',
};
const INTEGER = /^[+-]?\d+$/;
const DOUBLE = /^(?:[+-]?(?:inf|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?))$/i;

export type RespDecoderOptions = {
  /** Bytes of text that one reply may keep; the rest is counted and let go. */
  keepBytes?: number;
  depthMax?: number;
};

type Open = { value: RespAggregate; left: number };

export class RespDecoder {
  private buffer = new Uint8Array(1024);
  private at = 0;
  private end = 0;
  private readonly open: Open[] = [];
  private kept = 0;
  private fault: RespFault | undefined;
  private readonly keepBytes: number;
  private readonly depthMax: number;

  constructor(options: RespDecoderOptions = {}) {
    this.keepBytes = options.keepBytes ?? Infinity;
    this.depthMax = options.depthMax ?? 512;
  }

  push(bytes: Uint8Array): void {
    if (this.fault !== undefined) return;
    if (this.at === this.end) this.startOver();
    if (this.end + bytes.length > this.buffer.length) this.makeRoom(bytes.length);
    this.buffer.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** The next whole reply, a fault, or nothing yet. */
  next(): RespValue | RespFault | undefined {
    while (this.fault === undefined) {
      const element = this.element();
      if (element === undefined) return this.fault;
      if (isAggregate(element) && element.length > 0 && !this.enter(element)) continue;
      const whole = isAggregate(element) && element.length > 0 ? undefined : this.close(element);
      if (whole !== undefined) {
        this.kept = 0;
        return whole;
      }
    }
    return this.fault;
  }

  /** All is read: begin at the front, and give a large buffer back. */
  private startOver(): void {
    this.at = this.end = 0;
    if (this.buffer.length > BUFFER_BYTES_KEPT) this.buffer = new Uint8Array(1024);
  }

  private makeRoom(more: number): void {
    const used = this.end - this.at;
    const fits = used + more <= this.buffer.length;
    const room = fits ? this.buffer : new Uint8Array(Math.max(2 * this.buffer.length, used + more));
    room.set(this.buffer.subarray(this.at, this.end));
    this.buffer = room;
    this.at = 0;
    this.end = used;
  }

  private enter(value: RespAggregate): boolean {
    if (this.open.length >= this.depthMax) {
      this.fail(`No support for nested multi bulk replies with depth > ${this.depthMax}`);
      return false;
    }
    const doubled = value.kind === 'map' || value.kind === 'attribute';
    this.open.push({ value, left: doubled ? 2 * value.length : value.length });
    return true;
  }

  /** Puts a finished element where it belongs; returns the reply when that finished it. */
  private close(element: RespValue): RespValue | undefined {
    let done = element;
    for (;;) {
      const parent = this.open.at(-1);
      if (parent === undefined) return done;
      parent.left--;
      this.kept += 16;
      if (this.kept <= this.keepBytes || parent.value.items.length === 0) parent.value.items.push(done);
      else parent.value.clipped = true;
      if ('clipped' in done) parent.value.clipped = true;
      if (parent.left > 0) return undefined;
      this.open.pop();
      done = parent.value;
    }
  }

  /** One element's head and body, or undefined when bytes are missing or wrong. */
  private element(): RespValue | undefined {
    if (this.at >= this.end) return undefined;
    const start = this.at;
    const lineEnd = this.lineEnd(start + 1);
    const type = String.fromCharCode(this.buffer[start]!);
    const known = type in LINE_KINDS || type in AGGREGATE_KINDS || '$=!_#'.includes(type);
    if (!known) return this.fail(`Protocol error, got ${quoted(type)} as reply type byte`);
    if (lineEnd < 0) {
      if (this.end - start > LINE_BYTES_MAX) this.fail('Protocol error, reply line is too long');
      return undefined;
    }
    const line = latin1(this.buffer, start + 1, lineEnd);
    this.at = lineEnd + 2;
    if (type in LINE_KINDS) return this.lineValue(LINE_KINDS[type]!, line);
    if (type in AGGREGATE_KINDS) return this.aggregate(AGGREGATE_KINDS[type]!, line);
    if (type === '_') return line === '' ? { kind: 'null' } : this.fail('Bad nil value');
    if (type === '#') return this.boolean(line);
    return this.bulk(type, line, start);
  }

  private lineEnd(from: number): number {
    for (let i = from; i + 1 < this.end; i++) if (this.buffer[i] === CR && this.buffer[i + 1] === LF) return i;
    return -1;
  }

  private lineValue(kind: RespTextKind, text: string): RespValue | undefined {
    if (kind === 'integer' && !INTEGER.test(text)) return this.fail('Bad integer value');
    if (kind === 'double' && !DOUBLE.test(text)) return this.fail('Bad double value');
    if (kind === 'big-number' && !INTEGER.test(text)) return this.fail('Bad bignum value');
    this.kept += text.length;
    return { kind, text };
  }

  private boolean(line: string): RespValue | undefined {
    const letter = line.toLowerCase();
    if (letter !== 't' && letter !== 'f') return this.fail('Bad bool value');
    return { kind: 'boolean', value: letter === 't' };
  }

  private aggregate(kind: RespAggregateKind, line: string): RespValue | undefined {
    const length = Number(line);
    if (!INTEGER.test(line)) return this.fail('Bad multi-bulk length');
    if (length === -1) return { kind: 'null' };
    if (length < -1 || length > LENGTH_MAX) return this.fail('Multi-bulk length out of range');
    return { kind, length, items: [] };
  }

  private bulk(type: string, line: string, start: number): RespValue | undefined {
    if (!INTEGER.test(line)) return this.fail('Bad bulk string length');
    const length = Number(line);
    if (length === -1) return { kind: 'null' };
    if (length < -1 || length > BULK_BYTES_MAX) return this.fail('Bulk string length out of range');
    const end = this.at + length;
    if (end + 2 > this.end) {
      this.at = start;
      return undefined;
    }
    const room = Math.max(0, this.keepBytes - this.kept);
    const clipped = length > room;
    const from = this.at;
    this.at = end + 2;
    this.kept += length;
    const text = latin1(this.buffer, from, clipped ? from + room : end);
    const mark = clipped ? { clipped: true as const } : {};
    if (type === '$') return { kind: 'bulk', text, ...mark };
    if (type === '!') return { kind: 'blob-error', text, ...mark };
    if (length < 4 || this.buffer[from + 3] !== COLON) {
      return this.fail('Verbatim string 4 bytes of content type are missing or incorrectly encoded.');
    }
    return { kind: 'verbatim', format: text.slice(0, 3), text: text.slice(4), ...mark };
  }

  private fail(text: string): undefined {
    this.fault = { kind: 'fault', text };
    this.open.length = 0;
    return undefined;
  }
}

/** A byte as hiredis shows it in its protocol errors. */
function quoted(char: string): string {
  const code = char.charCodeAt(0);
  const named: Record<string, string> = { '\\': '"\\\\"', '"': '"\\""', '\n': '"\\n"', '\r': '"\\r"', '\t': '"\\t"' };
  if (char in named) return named[char]!;
  if (code === 7) return '"\\a"';
  if (code === 8) return '"\\b"';
  if (code >= 32 && code < 127) return `"${char}"`;
  return `"\\x${code.toString(16).padStart(2, '0')}"`;
}
