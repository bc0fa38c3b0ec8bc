/* What a command sees: its words, its database, its client, the reply, the time. One a node, used again for every call.
 *
 * Readers refuse with the real server's words by throwing a Refusal; a command reads and refuses before it changes. */
import { latin1 } from '#base/bytes';
import { ceilOfProduct, parseLongDouble } from '#base/long-double';
import { parseDouble, parseInteger } from '#base/number';
import type { ReplyWriter } from '#wire/reply-writer';
import { replyTimeout, type OnTimeout } from './blocking';
import type { Command } from './command';
import type { Connection } from './connection';
import type { Keyspace } from './keyspace/keyspace';
import type { NotifyClass } from './notifications';
import type { RedisNode } from './node';
import {
  INT_RANGE, LIMIT_DATA, LIMIT_REPLY, LIMIT_VALUE, LIMIT_WORK, NOT_FLOAT, NOT_INTEGER, type Refusal, TIMEOUT_NEGATIVE,
  TIMEOUT_NOT_FLOAT,
} from './errors';

/** Words as spans of some bytes. RequestParser and a queued command both have this shape. */
export type Words = { source: Uint8Array; starts: Int32Array; ends: Int32Array; count: number };

/** Steps of a glob that are as much work as one look at an element. */
export const GLOB_STEPS = 2;
/** Seconds that need no long double. */
const SHORT_SECONDS = /^\d{1,9}$/;
const NO_WORDS: Words = { source: new Uint8Array(0), starts: new Int32Array(0), ends: new Int32Array(0), count: 0 };

export class Context {
  words: Words = NO_WORDS;
  command!: Command;
  client!: Connection;
  db!: Keyspace;
  /** True while a queued command runs inside EXEC: it must not block. */
  inExec = false;
  /** Left of what one command, or one transaction, may look at. */
  private workLeft = Infinity;

  constructor(readonly node: RedisNode, readonly reply: ReplyWriter) {}

  /** Keeps what belongs to the running command; the result puts it back. */
  setAside(): () => void {
    const { words, command, client, db, inExec, workLeft } = this;
    this.inExec = false;
    return () => {
      Object.assign(this, { words, command, client, db, inExec });
      this.workLeft = workLeft;
    };
  }

  begin(command: Command, client: Connection, words: Words): void {
    this.command = command;
    this.client = client;
    this.words = words;
    this.db = this.node.databases[client.db]!;
    if (!this.inExec) this.workLeft = this.node.limits.work;
  }

  /** How many words, the command's own name included. */
  get count(): number { return this.words.count; }
  /** ms since 1970, the same for the whole command. */
  get now(): number { return this.node.now; }
  /** `set`, `config|get`: how error texts name the command. */
  get name(): string { return this.command.name; }

  text(i: number): string { return latin1(this.words.source, this.words.starts[i]!, this.words.ends[i]!); }
  length(i: number): number { return this.words.ends[i]! - this.words.starts[i]!; }
  /** The word in upper case, for option words. */
  upper(i: number): string { return this.text(i).toUpperCase(); }
  /** Is word `i` this option, in any case? */
  is(i: number, option: string): boolean { return this.length(i) === option.length && this.upper(i) === option; }
  /** As `is`, for an option that only some releases know: the declaration says which. */
  takes(i: number, option: string): boolean { return this.is(i, option) && this.command.options.has(option); }
  /** Words `from` … the end. */
  texts(from: number): string[] {
    const out: string[] = [];
    for (let i = from; i < this.count; i++) out.push(this.text(i));
    return out;
  }

  /** A 64-bit integer as a number; beyond 2^53 it is the nearest double, which is enough for counts and indexes. */
  integer(i: number, refusal: Refusal = NOT_INTEGER): number { return Number(this.exactInteger(i, refusal)); }
  /** A 64-bit integer exactly. */
  exactInteger(i: number, refusal: Refusal = NOT_INTEGER): number | bigint {
    const value = this.length(i) <= 20 ? parseInteger(this.text(i)) : undefined;
    if (value === undefined) throw refusal;
    return value;
  }
  /** An integer within bounds (getRangeLongFromObjectOrReply): outside them it refuses with the same words. */
  integerWithin(i: number, least: number, most: number, refusal: Refusal, notOne = refusal): number {
    const value = this.integer(i, notOne);
    if (value < least || value > most) throw refusal;
    return value;
  }
  /** A C int: what is none, or too wide for one, is refused in different words (getIntFromObjectOrReply). */
  int32(i: number): number { return this.integerWithin(i, -2147483648, 2147483647, INT_RANGE, NOT_INTEGER); }
  double(i: number, refusal: Refusal = NOT_FLOAT): number {
    const value = parseDouble(this.text(i));
    if (value === undefined) throw refusal;
    return value;
  }

  /** Tells the world of a change of one key: watchers, trackers, keyspace events, the change counter. */
  changed(cls: NotifyClass, event: string, key: string): void {
    this.node.keyChanged(this.db, key);
    this.node.notify(cls, event, key, this.db.number);
    this.node.dirty++;
  }
  /** `changed` for the key that is word `i`: its text is made only when somebody wants it. */
  changedWord(cls: NotifyClass, event: string, i: number): void {
    if (this.node.isWatched) this.changed(cls, event, this.text(i));
    else this.node.dirty++;
  }
  /** Only that the key's content is another (signalModifiedKey): for commands that order their own events. */
  modified(key: string, db = this.db): void { this.node.keyChanged(db, key); }
  /** Only the keyspace event. */
  notify(cls: NotifyClass, event: string, key: string, db = this.db): void {
    this.node.notify(cls, event, key, db.number);
  }

  /**
   * Parks the client until one of the keys is ready, or answers at once what a timeout would where it may not block
   * (inside EXEC). `timeoutMs` 0: for ever.
   */
  wait(keys: readonly string[], timeoutMs: number, onTimeout: OnTimeout): void {
    if (!this.inExec) this.node.waiting.wait(this, keys, timeoutMs, onTimeout);
    else replyTimeout(this.reply, onTimeout);
  }
  /** The keys a blocking command should look at: all of them, or the one that has just become ready. */
  waitKeys(keys: readonly string[]): readonly string[] {
    const ready = this.node.waiting.servingKey;
    return ready === undefined ? keys : [ready];
  }
  /**
   * A timeout in seconds as blocking commands read it (timeout.c), a long double: ms, 0 for none, rounded up; too
   * large counts as negative.
   */
  timeoutMs(i: number): number {
    const text = this.text(i);
    if (SHORT_SECONDS.test(text)) return Number(text) * 1000;
    const seconds = parseLongDouble(text);
    if (seconds === undefined) throw TIMEOUT_NOT_FLOAT;
    const ms = ceilOfProduct(seconds, 1000n);
    if (ms === undefined || ms < 0n || ms >= 1n << 63n) throw TIMEOUT_NEGATIVE;
    return Number(ms);
  }

  /** Counts elements looked at; past the lab's budget for one command it refuses. Call it before changing anything. */
  work(elements: number): void {
    this.workLeft -= elements;
    if (this.workLeft < 0) throw LIMIT_WORK;
  }
  /** Refuses when the keys at every second word from the first on would be more than the lab may hold. */
  mayAddPairs(): void {
    if (this.node.limits.keys === Infinity) return;
    let more = 0;
    const { source, starts } = this.words;
    for (let i = 1; i < this.count; i += 2) if (this.db.findSpan(source, starts[i]!, this.length(i)) === 0) more++;
    if (more > 0) this.node.mayAddKey(more);
  }
  /** Refuses a reply of so many bytes before it is made. */
  mayReply(bytes: number): void {
    const { limitBytes } = this.reply;
    if (limitBytes > 0 && bytes > limitBytes) throw LIMIT_REPLY(limitBytes);
  }
  /** Refuses a result of so many bytes that would not fit into the lab beside what is there. */
  mayStore(bytes: number): void {
    const { arena, limits } = this.node;
    if (arena.used + bytes > limits.dataBytes) throw LIMIT_DATA(limits.dataBytes);
  }
  /** What `globMatches` is given: its steps are small beside a look at an element. */
  readonly globSteps = (steps: number): void => this.work(steps / GLOB_STEPS);
  /** Refuses a value that would be longer than the lab allows. */
  mayHold(bytes: number): void {
    if (bytes > this.node.limits.valueBytes) throw LIMIT_VALUE(this.node.limits.valueBytes);
  }
}
