// Our node behind the same face as a real server: bytes in, bytes out, all in one turn. Its clock is the test's: it
// starts at the machine's time and moves only when told.
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import type { Connection } from '#redis/connection';
import { luaMachines } from '#gateway/lua-machines';
import { RedisNode } from '#redis/node';
import { Inbox, ReplyTaker, type RawClient, type Target } from './resp-client';

class NodeClient implements RawClient {
  closed = false;
  readonly inbox = new Inbox();
  private readonly connection: Connection;

  constructor(node: RedisNode) {
    this.connection = node.connect({
      write: (bytes) => this.inbox.add(bytes),
      close: () => {
        this.closed = true;
      },
    });
  }

  send(bytes: Uint8Array): void {
    if (!this.closed) this.connection.receive(bytes, 0, bytes.length);
  }

  take(): Buffer {
    return this.inbox.take();
  }

  replies(count: number): Promise<Buffer[]> {
    const taker = new ReplyTaker(this.inbox, count);
    taker.pull();
    return Promise.resolve(taker.taken);
  }

  end(): void {
    if (!this.closed) this.connection.end();
    this.closed = true;
  }
}

export class NodeTarget implements Target {
  readonly name = 'hitrate';
  readonly node: RedisNode;
  readonly clock: ManualClock;
  private readonly clients: NodeClient[] = [];

  constructor(config: Record<string, string> = {}, seed = 1, startMs = Date.now()) {
    this.clock = new ManualClock(startMs);
    this.node = new RedisNode({
      scripts: luaMachines, clock: this.clock, dice: new SeededDice(seed),
      config: { 'enable-debug-command': 'yes', ...config },
    });
  }

  connect(): Promise<RawClient> {
    const client = new NodeClient(this.node);
    this.clients.push(client);
    return Promise.resolve(client);
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  skip(ms: number): Promise<void> {
    this.clock.advance(ms);
    this.node.tick();
    return Promise.resolve();
  }

  /** Beside a real server: our clock goes on to the machine's time. */
  keepTime(): void {
    const behindMs = Date.now() - this.clock.nowMs();
    if (behindMs > 0) this.clock.advance(behindMs);
  }

  hangUp(): Promise<void> {
    for (const client of this.clients.splice(0)) client.end();
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return this.hangUp();
  }
}
