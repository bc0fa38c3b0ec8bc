/* One client of a node: its protocol state, its transaction, its subscriptions, and bytes that are not a whole
 * request yet.
 *
 * `receive` runs every whole request of the bytes it gets and hands all replies to the sink in one write. A client
 * that is blocked keeps its bytes until it is served. What other clients cause to be sent here (messages, replies to
 * a blocked command) collects in an outbox and leaves at the end of the read event that caused it. */
import { BROKEN, NEED_MORE, RequestParser } from '#wire/request-parser';
import { ReplyWriter } from '#wire/reply-writer';
import type { Blocked } from './blocking';
import type { Command } from './command';
import type { Words } from './context';
import type { RedisNode } from './node';
import { LIMIT_SUBSCRIPTIONS } from './errors';
import { isOverOutputLimit } from './output-limits';
import type { User } from './acl/user';
import type { TrackingState } from './tracking';

export interface Sink {
  /** Must copy or send the bytes before it returns. */
  write(bytes: Uint8Array): void;
  /** With `drop` what has not left yet goes with it. */
  close(drop?: boolean): void;
  /** Bytes that were written and have not left yet; absent where everything leaves at once. */
  undrained?(): number;
}
export type Queued = { command: Command; words: Words };
export type Watched = { db: number; key: string; wasExpired: boolean };

export type ConnectionOptions = {
  /** `ip:port` as CLIENT LIST shows it. */
  address?: string;
  localAddress?: string;
  /** It came through a socket in the file system. */
  unixSocket?: boolean;
  /** An observer: in no list, in no statistic, seen by no MONITOR. */
  silent?: boolean;
  /** A password for this door only, in place of the node's requirepass. */
  password?: string;
};

/** More than this leaves before the next request is run, so that a burst of requests holds no more than one reply. */
const REPLIES_AT_A_TIME = 1 << 20;

/** An outbox that became larger than this is not kept for the next message. */
const OUTBOX_KEPT = 4096;

export class Connection {
  name = '';
  db = 0;
  resp3 = false;
  /** Who the client is; `default` until it says otherwise. */
  user: User;
  private granted: boolean;
  queue: Queued[] | undefined;
  queueBytes = 0;
  /** Commands of the transaction that EXEC runs now. */
  executing = 0;
  /** A command was refused while queueing: EXEC will abort. */
  queueBroken = false;
  /** A watched key has changed. */
  watchBroken = false;
  /** Watched keys by database and name. */
  readonly watched = new Map<string, Watched>();
  readonly channels = new Set<string>();
  readonly patterns = new Set<string>();
  readonly shardChannels = new Set<string>();
  blocked: Blocked | undefined;
  replies: 'on' | 'off' | 'skip' | 'skip-next' = 'on';
  noEvict = false;
  noTouch = false;
  importSource = false;
  libraryName = '';
  libraryVersion = '';
  /** What CLIENT CAPA claimed: `r` for redirect. */
  capabilities = '';
  /** It watches all commands (MONITOR) and may not touch keys itself. */
  monitors = false;
  /** Set while CLIENT TRACKING is on. */
  tracking: TrackingState | undefined;
  closed = false;
  /** A request of this client waits for the end of a pause. */
  held = false;
  lastCommand = 'NULL';
  lastMs: number;
  readonly createdMs: number;
  private readonly parser = new RequestParser();
  private pending: Uint8Array | undefined;
  private pendingAt = 0;
  private pendingEnd = 0;
  private closing = false;
  private dropped = false;
  /** Since when more waits than the soft limit, seconds (0: it does not); until when that is borne, ms. */
  softSince = 0;
  softUntilMs = 0;
  /** What the node's account holds for this client. */
  weighed = 0;
  /** What came while a script of this client was running. */
  private readonly late: Uint8Array[] = [];
  private out: ReplyWriter | undefined;

  constructor(readonly node: RedisNode, readonly id: number, readonly sink: Sink, readonly options: ConnectionOptions) {
    this.user = node.users.default;
    this.granted = !this.authRequired;
    this.takeBulkBytes();
    this.createdMs = node.now;
    this.lastMs = node.now;
  }

  takeBulkBytes(): void { this.parser.bulkBytesMax = this.node.bulkBytes; }

  /** Must whoever comes here say who he is? Not where `default` is on and has no password. */
  get authRequired(): boolean {
    return this.options.password === undefined ? !this.node.users.default.isOpen : this.options.password !== '';
  }
  get subscriptions(): number { return this.channels.size + this.patterns.size; }
  /** Its last reply is written. */
  get isClosing(): boolean { return this.closing; }
  get address(): string { return this.options.address ?? '127.0.0.1:0'; }
  /** Refuses so many names more when the client would listen to more than the lab allows. */
  mayListen(more: number): void {
    const { subscriptions } = this.node.limits;
    if (this.subscriptions + this.shardChannels.size + more > subscriptions) throw LIMIT_SUBSCRIPTIONS(subscriptions);
  }
  /** Does it listen to anything, shard channels too? */
  get isSubscriber(): boolean { return this.subscriptions + this.shardChannels.size > 0; }
  /** Its replies are dropped now; what others send it is not. */
  get isSilent(): boolean { return this.replies === 'off' || this.replies === 'skip'; }
  get inMulti(): boolean { return this.queue !== undefined; }
  /** Bytes of replies that wait to leave. */
  get undrainedBytes(): number { return (this.sink.undrained?.() ?? 0) + (this.out?.at ?? 0); }
  /** Bytes that have come and not been run. */
  get pendingBytes(): number { return this.pendingEnd - this.pendingAt; }

  /** Whoever came before a password was set stays in; once it is taken back everyone is. */
  get authenticated(): boolean { return this.granted || !this.authRequired; }
  become(user: User): void {
    this.user = user;
    this.granted = true;
  }
  /** As new; not let in where the user it was has gone. */
  becomeDefault(granted = !this.authRequired): void {
    this.user = this.node.users.default;
    this.granted = granted;
  }

  /** Bytes held for this client beside what every idle one takes. */
  get heldBytes(): number {
    const undrained = this.sink.undrained === undefined ? 0 : this.undrainedBytes;
    return (this.pending?.length ?? 0) + this.queueBytes + undrained;
  }

  /** Runs what is whole in `bytes[at … end)`. The bytes are not kept. */
  receive(bytes: Uint8Array, at: number, end: number): void {
    if (this.closed || this.closing) return;
    if (this.node.scriptsIfAny?.running?.caller === this) return void this.late.push(bytes.slice(at, end));
    this.node.enter();
    this.node.traffic.reads++;
    this.node.traffic.inputBytes += end - at;
    if (this.pending !== undefined) {
      this.keep(bytes, at, end);
      this.runPending();
    } else {
      const next = this.run(bytes, at, end);
      if (next < end && !this.closing) this.keep(bytes, next, end);
    }
    this.flushReplies();
    this.node.memory.weigh(this);
    this.node.leave();
    if (this.closing) this.end();
    while (this.late.length > 0) {
      const [next] = this.late.splice(0, 1);
      this.receive(next!, 0, next!.length);
    }
  }

  /** Goes on with what came while the client was blocked. The node calls it inside a read event. */
  resume(): void {
    if (this.closed) return;
    if (this.pending !== undefined) this.runPending();
    this.flushReplies();
    if (this.closing) this.end();
  }

  /** Runs the request that a pause held back, then what came behind it. */
  release(words: Words): void {
    this.held = false;
    if (this.closed) return;
    this.node.pipeline.execute(this, words);
    this.resume();
  }

  private runPending(): void {
    const pending = this.pending!;
    this.pendingAt = this.run(pending, this.pendingAt, this.pendingEnd, this.node.limits.turnRequests);
    if (this.pendingAt === this.pendingEnd) this.pending = undefined;
  }

  private run(bytes: Uint8Array, at: number, end: number, most = Infinity): number {
    let left = most;
    while (at < end && this.blocked === undefined && !this.held && !this.closing && !this.closed) {
      this.parser.authenticated = this.authenticated;
      if (left-- <= 0 && this.node.onUnfinished !== undefined) {
        this.node.goOnLater(this);
        break;
      }
      const next = this.parser.parse(bytes, at, end);
      if (next === NEED_MORE) break;
      if (next === BROKEN) {
        this.fail(this.parser.problem);
        return end;
      }
      at = next;
      if (this.parser.count > 0) this.node.pipeline.execute(this, this.parser);
      if (this.node.config.limitsOutput && isOverOutputLimit(this, this.node.reply.at + this.undrainedBytes)) {
        this.node.reply.take();
        this.drop();
      } else if (this.node.reply.at > REPLIES_AT_A_TIME) this.flushReplies();
    }
    return at;
  }

  private fail(problem: string): void {
    const { reply } = this.node;
    reply.resp3 = this.resp3;
    reply.begin();
    reply.error(`ERR ${problem}`);
    this.closeAfterReply();
  }

  private keep(bytes: Uint8Array, at: number, end: number): void {
    const held = this.pendingBytes;
    const need = held + end - at;
    if (need > Math.min(this.node.limits.queryBytes, this.node.config.queryBufferLimit)) {
      this.closing = true;
      return;
    }
    if (this.pending === undefined || this.pendingEnd + end - at > this.pending.length) {
      const grown = new Uint8Array(Math.max(need * 2, 256));
      if (this.pending !== undefined) grown.set(this.pending.subarray(this.pendingAt, this.pendingEnd));
      this.pending = grown;
      this.pendingAt = 0;
      this.pendingEnd = held;
    }
    this.pending.set(bytes.subarray(at, end), this.pendingEnd);
    this.pendingEnd += end - at;
  }

  /** The connection ends when the replies of this read event are out. */
  closeAfterReply(): void { this.closing = true; }

  /** Where something for this client is written when it is not the one whose command runs. */
  outbox(): ReplyWriter {
    if (this.node.pipeline.runningFor === this && !this.isSilent) return this.node.reply;
    this.out ??= new ReplyWriter(256);
    this.out.resp3 = this.resp3;
    this.node.pendingFlush.add(this);
    return this.out;
  }

  private flushReplies(): void {
    const { reply, stopwatch } = this.node;
    stopwatch.rest();
    if (reply.at === 0) return;
    this.send(reply.take());
    this.node.replyWasSent();
  }

  /** What was sent to it while its own replies were dropped, or while its script ran, goes in front. */
  moveOutbox(reply: ReplyWriter): void {
    const { out } = this;
    if (out === undefined || out.at === 0) return;
    reply.rawBytes(out.bytes, 0, out.at);
    out.take();
  }

  flushOutbox(): void {
    const out = this.out;
    if (out === undefined || out.at === 0) return;
    this.out = undefined;
    if (isOverOutputLimit(this, out.at + (this.sink.undrained?.() ?? 0))) return this.drop();
    this.send(out.take());
    this.node.memory.weigh(this);
    if (this.out === undefined && out.bytes.length <= OUTBOX_KEPT) this.out = out;
  }

  /** A sink that throws ends its own client; what went wrong is told when everybody else has been served. */
  private send(bytes: Uint8Array): void {
    if (this.closed) return;
    try {
      this.node.traffic.writes++;
      this.node.traffic.outputBytes += bytes.length;
      this.sink.write(bytes);
    } catch (error) {
      this.node.failedSinks.push(error);
      this.end();
    }
  }

  /** Another client ends it: what waits for it is lost. */
  kill(): void {
    this.out = undefined;
    this.end();
  }

  /** Too much waits for this client: it goes at once, and what waits with it. */
  drop(): void {
    this.out = undefined;
    this.dropped = true;
    this.end();
  }
  /** Closes the client if what waits for it has been too much for too long. */
  checkOutput(): void {
    if (!this.closed && isOverOutputLimit(this, this.undrainedBytes)) this.drop();
  }

  /** The other side has gone, or the node ends the connection. */
  end(): void {
    if (this.closed) return;
    this.flushOutbox();
    this.closed = true;
    this.pending = undefined;
    this.node.forget(this);
    this.sink.close(this.dropped);
  }
}
