/* What a command of the text protocol sees: the words of its line, the server, and where its reply goes. */
import type { Connection } from '../connection';
import { hashKey } from '../hash';
import type { Items } from '../items';
import type { Line } from '../line';
import type { Output } from '../output';
import type { Arrival } from '../protocol';
import type { MemcachedServer } from '../server';
import type { ClassStat, Counter } from '../tables';
import { C } from '../tables';
import { answered, LEVEL } from '../telling';
import type { Storing } from '../storing';

/** A value that is on its way: the item it fills, and what will be done with it. */
export type Arriving = Arrival & {
  storing: Storing;
  /** Answers when the value is whole; `ok` is false when it does not end with a line end. */
  finish(ctx: TextContext, item: number, ok: boolean): void;
};

export const KEY_BYTES_MAX = 250;
/** What is said of a value that there was no item for. */
export const UNSTORABLE = {
  noMemory: 'SERVER_ERROR out of memory storing object', tooLarge: 'SERVER_ERROR object too large for cache',
};
export const BAD_FORMAT = 'CLIENT_ERROR bad command line format';

export class TextContext {
  connection!: Connection;
  out!: Output;
  line!: Line;
  /** Set by the word noreply: the next reply is not sent. */
  noreply = false;
  /** Set by a storage command: the value that its connection will now send. */
  arriving: Arriving | undefined;
  /** Bytes of a value that nobody will keep. */
  swallow = 0;

  constructor(readonly server: MemcachedServer) {}

  get items(): Items { return this.server.items; }
  get count(): number { return this.line.count; }

  begin(connection: Connection, line: Line): void {
    this.connection = connection;
    this.out = connection.output;
    this.line = line;
    this.noreply = false;
    this.arriving = undefined;
    this.swallow = 0;
  }

  /** Is the last word noreply? Then the reply is kept back. */
  maybeNoreply(): boolean {
    this.noreply = this.line.is(this.count - 1, 'noreply');
    return this.noreply;
  }

  /** One line of answer, kept back once after noreply. */
  reply(text: string): void {
    if (this.server.tells(LEVEL.requests)) answered(this.connection, this.noreply ? `NOREPLY ${text}` : text);
    if (this.noreply) this.noreply = false;
    else this.out.line(text);
  }
  /** What is told even after noreply. */
  complain(text: string): void {
    this.noreply = false;
    if (this.server.tells(LEVEL.requests)) answered(this.connection, text);
    this.out.line(text);
  }

  keyTooLong(i: number): boolean { return this.line.length(i) > KEY_BYTES_MAX; }
  hash(i: number): number { return hashKey(this.line.source, this.line.starts[i]!, this.line.length(i)); }
  /** The living item whose key is word `i`, or 0. */
  find(i: number): number {
    return this.items.find(this.hash(i), this.line.source, this.line.starts[i]!, this.line.length(i));
  }
  /** The same, and a hit counts for the lists. */
  hit(i: number): number {
    const item = this.find(i);
    if (item !== 0) this.items.lru.touch(item);
    return item;
  }

  count1(what: Counter): void { this.server.tables.counters[C[what]]!++; }
  countClass(item: number, what: ClassStat): void {
    this.server.tables.countClass(this.items.lru.slabOf(item), what);
  }
  countHit(item: number): void { this.server.tables.count(this.items.lru.listOf(item), 'hits'); }
}
