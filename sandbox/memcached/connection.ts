/* One client: which protocol it speaks, a line or a value that is not whole yet, and its replies.
 *
 * `receive` runs all that is whole in the bytes it gets and hands the replies to the sink in one write. The first byte
 * of a connection decides its protocol, as the real server has it: 0x80 is binary, all else text. */
import { BinaryProtocol } from './binary/protocol';
import type { SaslState } from './binary/sasl';
import { Output } from './output';
import type { MemcachedServer } from './server';
import { NEED_MORE, type Protocol } from './protocol';
import { LoginProtocol } from './text/login';
import { TextProtocol } from './text/protocol';
import { C } from './tables';
import { LEVEL } from './telling';

export interface Sink {
  /** Must copy or send the bytes before it returns. */
  write(bytes: Uint8Array): void;
  close(): void;
}

const BINARY_MAGIC = 0x80;
const REPLIES_AT_A_TIME = 1 << 20;

export class Connection {
  readonly output = new Output();
  private protocol: Protocol | undefined;
  private pending: Uint8Array | undefined;
  private pendingEnd = 0;
  private closing = false;
  private departedAt = 0;
  isWatcher = false;
  closed = false;
  authenticated: boolean;
  sasl: SaslState | undefined;
  lastSeconds: number;

  constructor(
    readonly server: MemcachedServer, readonly id: number, readonly sink: Sink, readonly address: string,
  ) {
    this.authenticated = !server.settings.sasl && server.settings.authFile === '';
    this.lastSeconds = server.items.now;
  }

  get protocolName(): string { return this.protocol === undefined ? 'negotiating' : this.protocol.label; }

  receive(bytes: Uint8Array, at: number, end: number): void {
    if (this.closed || this.closing || this.isWatcher) return;
    const { server } = this;
    server.enter();
    server.watching.current = this;
    this.lastSeconds = server.items.now;
    if (server.roster !== undefined) server.roster.seen(this.id, this.lastSeconds);
    server.tables.counters[C.bytesRead]! += end - at;
    if (this.pending === undefined) {
      const next = this.run(bytes, at, end);
      if (next < end && !this.closing) this.keep(bytes, next, end);
    } else {
      this.keep(bytes, at, end);
      const { pending, pendingEnd } = this;
      const next = this.run(pending, 0, pendingEnd);
      this.pending = undefined;
      this.pendingEnd = 0;
      if (next < pendingEnd && !this.closing) this.keep(pending, next, pendingEnd);
    }
    this.departed(0);
    server.tables.counters[C.bytesWritten]! += this.output.at;
    server.leave();
    this.send();
    server.watching.flush();
    if (this.closing) this.end();
  }

  private run(bytes: Uint8Array, at: number, end: number): number {
    while (at < end && !this.closing) {
      this.protocol ??= this.negotiate(bytes[at]!);
      const next = this.protocol.step(bytes, at, end);
      if (next === NEED_MORE) break;
      at = next;
      if (this.output.at > REPLIES_AT_A_TIME) this.flush();
    }
    return at;
  }

  private negotiate(first: number): Protocol {
    const { protocol } = this.server.settings;
    const chosen = this.protocolFor(protocol, first);
    if (protocol === 'auto-negotiate' && this.server.tells(LEVEL.requests)) {
      this.server.tell!(`${this.id}: Client using the ${chosen.label} protocol\n`);
    }
    return chosen;
  }

  private protocolFor(protocol: MemcachedServer['settings']['protocol'], first: number): Protocol {
    const binary = protocol === 'binary' || (protocol === 'auto-negotiate' && first === BINARY_MAGIC);
    if (binary) return new BinaryProtocol(this);
    return this.authenticated ? new TextProtocol(this) : new LoginProtocol(this);
  }

  private keep(bytes: Uint8Array, at: number, end: number): void {
    const held = this.pendingEnd;
    const need = held + end - at;
    if (this.pending === undefined || need > this.pending.length) {
      const grown = new Uint8Array(Math.max(need * 2, 256));
      if (this.pending !== undefined) grown.set(this.pending.subarray(0, held));
      this.pending = grown;
    }
    this.pending.set(bytes.subarray(at, end), held);
    this.pendingEnd = need;
  }

  /**
   * Replies up to `at` are on their way as far as the real server goes: it writes them when a get is done, and what it
   * wrote it cannot take back any more. They leave here at the end of the read event all the same.
   */
  departed(at = this.output.at): void {
    this.departedAt = at;
    this.server.items.lent.length = 0;
  }
  /** Takes back the replies that have not departed: what memcached does when a key of a get is too long. */
  takeBack(): void { this.output.at = this.departedAt; }

  private flush(): void {
    this.departed(0);
    this.server.tables.counters[C.bytesWritten]! += this.output.at;
    this.send();
  }
  private send(): void {
    const { output } = this;
    if (output.at === 0 || this.closed) return;
    this.sink.write(output.take());
    if (output.bytes.length > REPLIES_AT_A_TIME) output.bytes = new Uint8Array(0);
  }

  /** Sends what was written outside a read event, as a watcher's lines are. */
  push(text: string): void {
    this.output.text(text);
    this.server.enter();
    this.flush();
    this.server.leave();
  }

  /** From now on it is only told what happens; what it sends is not read. */
  watches(): void { this.isWatcher = true; }

  /** The connection ends when the replies of this read event are out. */
  closeAfterReply(): void { this.closing = true; }

  /** The other side has gone, or the server ends the connection. */
  end(): void {
    if (this.closed) return;
    this.closed = true;
    const { server } = this;
    server.enter();
    this.protocol?.abandon();
    this.pending = undefined;
    server.forget(this);
    server.leave();
    server.watching.flush();
    this.sink.close();
  }
}
