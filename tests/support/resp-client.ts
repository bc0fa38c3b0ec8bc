// One face for a Redis-compatible server behind a socket and for our node in this process, so that a script runs on
// either. A client here is raw: what it is given is sent as it is, what arrives is kept as it came.
import net from 'node:net';
import { once } from 'node:events';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { replyEnd } from './frames';
import { encodeRequest } from './words';

export interface RawClient {
  /** True when the other side has closed the connection. */
  readonly closed: boolean;
  send(bytes: Uint8Array): void;
  /** All that arrived since the last take. */
  take(): Buffer;
  /** Waits for `count` whole replies and takes them; fewer when the connection closes or nothing comes for long. */
  replies(count: number): Promise<Buffer[]>;
  end(): void;
}

export interface Target {
  readonly name: string;
  connect(): Promise<RawClient>;
  /** Resolves when everything sent so far has been executed and what came of it has arrived. */
  settle(): Promise<void>;
  /** Time passes: really on a real server, by moving the clock on ours. */
  skip(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** What has arrived, and how far it has been split into whole replies. */
export class Inbox {
  private parts: Buffer[] = [];
  private joined: Buffer | undefined;
  received = 0;

  add(part: Uint8Array): void {
    this.parts.push(Buffer.from(part));
    this.received += part.length;
    this.joined = undefined;
  }

  bytes(): Buffer {
    this.joined ??= this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    this.parts = [this.joined];
    return this.joined;
  }

  take(): Buffer {
    const bytes = this.bytes();
    this.keep(Buffer.alloc(0));
    return bytes;
  }

  keep(rest: Buffer): void {
    this.parts = [rest];
    this.joined = rest;
  }

  /** True when what is here ends where a reply ends. */
  get whole(): boolean {
    const bytes = this.bytes();
    let at = 0;
    while (at < bytes.length) {
      const end = replyEnd(bytes, at);
      if (end < 0) return false;
      at = end;
    }
    return true;
  }
}

/** Takes whole replies out of an inbox as they come. */
export class ReplyTaker {
  readonly taken: Buffer[] = [];
  constructor(private readonly inbox: Inbox, private readonly count: number) {}

  get done(): boolean {
    return this.taken.length >= this.count;
  }

  pull(): void {
    const bytes = this.inbox.bytes();
    let at = 0;
    while (!this.done && at < bytes.length) {
      const end = replyEnd(bytes, at);
      if (end < 0) break;
      this.taken.push(bytes.subarray(at, end));
      at = end;
    }
    this.inbox.keep(bytes.subarray(at));
  }
}

export class SocketClient implements RawClient {
  closed = false;
  /** Bytes sent since the last settle. */
  sent = 0;
  readonly inbox = new Inbox();
  private wake: (() => void) | undefined;

  private constructor(private readonly socket: net.Socket) {
    socket.setNoDelay(true);
    socket.on('data', (part) => {
      this.inbox.add(part);
      this.wake?.();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => this.markClosed());
    socket.on('end', () => this.markClosed());
  }

  static async connect(port: number): Promise<SocketClient> {
    const socket = net.connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new SocketClient(socket);
  }

  send(bytes: Uint8Array): void {
    this.sent += bytes.length;
    if (!this.closed) this.socket.write(bytes);
  }

  take(): Buffer {
    return this.inbox.take();
  }

  /** True when the system has taken all that was sent. */
  get flushed(): boolean {
    return this.closed || this.socket.writableLength === 0;
  }

  async replies(count: number, patienceMs = 20_000): Promise<Buffer[]> {
    const taker = new ReplyTaker(this.inbox, count);
    for (;;) {
      taker.pull();
      if (taker.done || this.closed) return taker.taken;
      const before = this.inbox.received;
      await this.arrival(patienceMs);
      if (this.inbox.received === before) return taker.taken;
    }
  }

  end(): void {
    this.socket.destroy();
  }

  private arrival(patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve();
      };
    });
  }

  private markClosed(): void {
    this.closed = true;
    this.wake?.();
  }
}

/** No command at all: it is answered, and neither MONITOR nor the slow log nor a pause knows of it. */
const barrier = encodeRequest(['-']);

/** A server listening on a port of the loopback. */
export class SocketTarget implements Target {
  private readonly clients: SocketClient[] = [];
  private control: SocketClient | undefined;

  constructor(readonly name: string, readonly port: number, private readonly whenStopped?: () => Promise<void>) {}

  async connect(): Promise<SocketClient> {
    this.control ??= await SocketClient.connect(this.port);
    const client = await SocketClient.connect(this.port);
    this.clients.push(client);
    return client;
  }

  /* The real server executes what epoll hands it in turn and writes all replies before it sleeps again. Two rounds of
   * a barrier on another connection, each after the last, stand therefore behind everything sent before them (it reads
   * a client 16 KB at a time, so one more round for each of those). Long replies
   * are written in pieces, so go on while bytes arrive or, for a while, a reply is unfinished. */
  async settle(): Promise<void> {
    const laps = 2 + Math.ceil(this.sentBytes() / 16_384);
    for (let quietRounds = 0; quietRounds < 200; quietRounds++) {
      const before = this.received();
      await this.barriers(laps);
      await nextTurn();
      if (this.received() !== before || !this.clients.every((client) => client.flushed)) quietRounds = 0;
      else if (this.clients.every((client) => client.closed || client.inbox.whole)) return;
    }
  }

  async skip(ms: number): Promise<void> {
    await sleep(ms + 15);
  }

  async stop(): Promise<void> {
    for (const client of this.clients) client.end();
    this.control?.end();
    await this.whenStopped?.();
  }

  /** Ends the clients made so far and waits until the server has seen it. */
  async hangUp(): Promise<void> {
    for (const client of this.clients.splice(0)) client.end();
    await nextTurn();
    await this.barriers(2);
  }

  async command(...words: string[]): Promise<Buffer> {
    this.control ??= await SocketClient.connect(this.port);
    this.control.send(encodeRequest(words));
    const [reply] = await this.control.replies(1);
    if (!reply) throw new Error(`${this.name} did not answer ${words.join(' ')}`);
    return reply;
  }

  private async barriers(laps: number): Promise<void> {
    this.control ??= await SocketClient.connect(this.port);
    for (let lap = 0; lap < laps; lap++) {
      this.control.send(barrier);
      await this.control.replies(1);
    }
  }

  private sentBytes(): number {
    const sum = this.clients.reduce((sent, client) => sent + client.sent, 0);
    for (const client of this.clients) client.sent = 0;
    return sum;
  }

  private received(): number {
    return this.clients.reduce((sum, client) => sum + client.inbox.received, 0);
  }
}
