/* Clients that wait for a key (blocked.c). The client is parked, never the code: its command's words are kept, and
 * when one of its keys becomes ready the command runs again for that key alone; if it has nothing to take it stays
 * parked.
 *
 * The order is the real server's: keys in the order in which they became ready, for each the clients in the order in
 * which they began to wait, after the command or transaction that made the key ready is over. */
import { LIMIT_REPLY, WRONG_TYPE, Refusal } from './errors';
import { ReplyTooLarge, type ReplyWriter } from '#wire/reply-writer';
import type { Command } from './command';
import type { Connection } from './connection';
import type { Context, Words } from './context';
import type { Keyspace } from './keyspace/keyspace';
import { TYPE } from './keyspace/layout';
import type { RedisNode } from './node';
import { copyWords } from './transactions';

/** What a client is told when its time is over. */
export type OnTimeout = 'nil' | 'nil-array' | 'zero' | 'two-zeros' | 'ok';

export type Blocked = {
  command: Command;
  words: Words;
  keys: readonly string[];
  db: number;
  /** ms since 1970 on the node's clock; 0: for ever. */
  deadlineMs: number;
  onTimeout: OnTimeout;
  sinceMs: number;
  /** A reader of consumer groups: it is refused when its stream goes or becomes something else. */
  needsStream?: boolean;
};

const STREAM_GONE = 'UNBLOCKED the stream key no longer exists';

/** Thrown by `wait` inside a second run: there was nothing to take after all. */
class StillWaiting {}
const STILL_WAITING = new StillWaiting();

export class Waiting {
  private readonly byKey = new Map<string, Set<Connection>>();
  private readonly ready: { db: Keyspace; key: string }[] = [];
  private readonly readyNames = new Set<string>();
  /** While a parked command runs again: the key for which. */
  servingKey: string | undefined;
  readonly clients = new Set<Connection>();

  constructor(private readonly node: RedisNode) {}

  get anyReady(): boolean { return this.ready.length > 0; }

  /** Parks the running client. `timeoutMs` 0 waits for ever. Inside EXEC the caller must not come here. */
  wait(ctx: Context, keys: readonly string[], timeoutMs: number, onTimeout: OnTimeout): void {
    if (this.servingKey !== undefined) throw STILL_WAITING;
    const { client, db } = ctx;
    client.blocked = {
      command: ctx.command, words: copyWords(ctx.words), keys: [...new Set(keys)], db: db.number, onTimeout,
      deadlineMs: timeoutMs === 0 ? 0 : this.node.now + timeoutMs, sinceMs: this.node.now,
    };
    this.clients.add(client);
    for (const key of client.blocked.keys) {
      const name = nameOf(db, key);
      let clients = this.byKey.get(name);
      if (clients === undefined) this.byKey.set(name, clients = new Set());
      clients.add(client);
    }
  }

  /** A list or sorted set has come to be under this key. */
  signal(db: Keyspace, key: string): void {
    if (this.byKey.size === 0) return;
    const name = nameOf(db, key);
    if (!this.byKey.has(name) || this.readyNames.has(name)) return;
    this.readyNames.add(name);
    this.ready.push({ db, key });
  }

  /** After SWAPDB and before a flush: every awaited key of the database may have come or gone. */
  signalAll(db: Keyspace): void {
    for (const client of this.clients) {
      if (client.blocked!.db !== db.number) continue;
      for (const key of client.blocked!.keys) this.signal(db, key);
    }
  }

  serveAll(): void {
    while (this.ready.length > 0) {
      const round = this.ready.splice(0);
      this.readyNames.clear();
      for (const { db, key } of round) this.serveKey(db, key);
    }
  }

  private serveKey(db: Keyspace, key: string): void {
    const clients = this.byKey.get(nameOf(db, key));
    if (clients === undefined) return;
    for (const client of [...clients]) {
      const { blocked } = client;
      if (blocked === undefined) continue;
      const entry = db.find(key);
      const type = entry === 0 ? undefined : db.typeOf(entry);
      if (blocked.needsStream && type !== TYPE.stream) this.fail(client, STREAM_GONE);
      else if (entry !== 0) this.tryServe(client, key);
    }
  }

  private tryServe(client: Connection, key: string): void {
    const { pipeline, reply } = this.node;
    const { command, words } = client.blocked!;
    const { context } = pipeline;
    const before = reply.begin();
    reply.resp3 = client.resp3;
    this.servingKey = key;
    const startedUs = this.node.stopwatch.settle();
    context.begin(command, client, words);
    try {
      command.run!(context);
    } catch (error) {
      reply.rewind(before);
      if (error === STILL_WAITING || error === WRONG_TYPE) return;
      const refusal = error instanceof ReplyTooLarge ? LIMIT_REPLY(reply.limitBytes) : error;
      if (!(refusal instanceof Refusal)) throw refusal;
      reply.error(refusal.text);
    } finally {
      this.servingKey = undefined;
    }
    const bytes = reply.bytes.slice(before, reply.at);
    reply.rewind(before);
    this.release(client);
    const { stopwatch } = this.node;
    const tookUs = stopwatch.settle() - startedUs;
    this.node.counts.of(command.id).spentUs += tookUs;
    stopwatch.finish(tookUs, command, client, words);
    answerLate(client, (out) => out.rawBytes(bytes, 0, bytes.length));
  }

  /** Ends the wait with no reply of its own. */
  release(client: Connection): void {
    const { blocked } = client;
    if (blocked === undefined) return;
    for (const key of blocked.keys) {
      const name = `${blocked.db}:${key}`;
      const clients = this.byKey.get(name);
      clients?.delete(client);
      if (clients?.size === 0) this.byKey.delete(name);
    }
    client.blocked = undefined;
    this.clients.delete(client);
    this.node.unblocked.push(client);
  }

  /** Answers those whose time is over. */
  endDue(nowMs: number): void {
    for (const client of [...this.clients]) {
      const deadline = client.blocked!.deadlineMs;
      if (deadline !== 0 && deadline <= nowMs) this.timeOut(client);
    }
  }

  timeOut(client: Connection): void {
    const { onTimeout } = client.blocked!;
    answerLate(client, (out) => replyTimeout(out, onTimeout));
    this.release(client);
  }

  fail(client: Connection, text: string): void {
    answerLate(client, (out) => out.error(text));
    this.release(client);
  }

  nextDeadline(): number | undefined {
    let least: number | undefined;
    for (const client of this.clients) {
      const at = client.blocked!.deadlineMs;
      if (at !== 0 && (least === undefined || at < least)) least = at;
    }
    return least;
  }
}

/** The answer of a command that has waited: none where the client wants none. */
function answerLate(client: Connection, write: (out: ReplyWriter) => void): void {
  if (client.replies === 'on') write(client.outbox());
  else if (client.replies === 'skip') client.replies = 'on';
}

export function replyTimeout(out: ReplyWriter, what: OnTimeout): void {
  if (what === 'nil') out.nil();
  else if (what === 'ok') out.ok();
  else if (what === 'zero') out.integer(0);
  else if (what === 'two-zeros') {
    out.array(2);
    out.integer(0);
    out.integer(0);
  }
  else out.nilArray();
}

function nameOf(db: Keyspace, key: string): string { return `${db.number}:${key}`; }
