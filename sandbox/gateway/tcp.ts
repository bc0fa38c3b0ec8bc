/* A node on a real TCP port: for the Connect panel of a lab and for the engine alone.
 *
 * What makes it fast is in facts/engine-spike.md. Reads go into one static buffer for all sockets of the thread
 * (`onread`, which Node offers only to a socket that is made for it: the accepted handle is wrapped again); the
 * public 'data' event is the fallback, and both are tested. All replies of one read leave in one write, from one
 * buffer that is used again as long as the kernel took everything at once, and handed over to the socket when it did
 * not.
 *
 * A door with `turns` belongs to a lab: what it reads is fed to the node in slices of few requests, and after 2 ms
 * the rest waits until the other labs of the thread have had their turn. */

import { readSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, Socket } from 'node:net';
import { CONNECT_LIMITS, WORKER_LIMITS } from '#lab/limits';
import type { ConnectionOptions, Sink } from '#redis/connection';

export interface Turns {
  /** Runs `job` in the lab's next turn. */
  later(job: () => void): void;
  /** Wraps work that is done now: the pulse, and what a failure of the lab means. */
  now(job: () => void): void;
}
/** What sits behind a door: a client of either engine. */
export interface DoorClient {
  readonly closed: boolean;
  receive(bytes: Uint8Array, at: number, end: number): void;
  end(): void;
}
export type DoorOptions = {
  /** Nothing when the node is down: the connection is closed at once. */
  connect(sink: Sink, options: ConnectionOptions): DoorClient | undefined;
  host: string;
  port: number;
  /** A socket in the file system, in place of host and port. */
  path?: string;
  /** A socket that listens already, of another thread, in place of host and port; it is not closed here. */
  fd?: number;
  /** How many may be in at once; as a function: how many more may come now. */
  clientsMax: number | (() => number);
  password?: string;
  turns?: Turns;
  /** `data` asks for the public path. */
  read?: 'onread' | 'data';
  backlog?: number;
  /** 0 for no keep-alive packets; asked for each client. */
  keepAliveMs?(): number;
  /** A connection that leaves more replies unread is closed. */
  queuedReplyBytes?: number;
  /** Whoever is one too many waits until another leaves, and is told nothing. */
  waits?: boolean;
  /** What a client is told when there are too many. */
  full?: string;
  /** What a client from this address is told before it is closed, or nothing when it may come in. */
  refuse?(from: string): string | undefined;
  accepted?(from: string): void;
  /** A connection was not let in. */
  refused?(): void;
};
/** What Node's net keeps under names that its types do not show. */
type Wrapped = Socket & { _handle: object | null; _server?: Server };
type Client = { socket: Socket; connection: DoorClient; rest: Uint8Array | undefined; lines: number };

const FULL = '-ERR max number of clients reached\r\n';
const LINES_MIN = 1;
const LINES_START = 8;
const LINES_MAX = 64;
const NEWLINE = 10;

export class TcpDoor {
  private readonly server: Server;
  private readonly clients = new Set<Client>();
  private readonly waiting: Socket[] = [];

  constructor(private readonly options: DoorOptions) {
    const pauseOnConnect = options.read !== 'data';
    this.server = createServer({ pauseOnConnect, noDelay: true }, (socket) => this.accept(socket));
  }

  get clientCount(): number {
    return this.clients.size;
  }

  get path(): string | undefined { return this.options.path; }
  /** Who is in, with the numbers of their sockets. */
  *sockets(): Generator<{ fd: number; client: DoorClient }> {
    for (const { socket, connection } of this.clients) {
      const fd = descriptorOf(socket);
      if (fd !== undefined) yield { fd, client: connection };
    }
  }

  /** Answers the port; rejects when it is taken. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      const { host, port, path, backlog, fd } = this.options;
      const where = fd !== undefined ? { fd } : path === undefined ? { host, port, ipv6Only: true } : { path };
      this.server.listen({ ...where, ...(backlog === undefined ? {} : { backlog }) }, () => {
        this.server.off('error', reject);
        resolve(path === undefined ? (this.server.address() as AddressInfo).port : 0);
      });
    });
  }

  /** The descriptor of the listening socket, for doors of other threads and processes. */
  get descriptor(): number { return descriptorOf(this.server)!; }

  /** Lets go of the port; who is in stays. */
  stopListening(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close();
      resolve();
    });
  }

  /** Ends every connection and lets go of the port. */
  close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.dropClients();
    return closed;
  }

  /** The node behind the door was exchanged: whoever is connected has to come again. */
  dropClients(): void {
    for (const { socket, connection } of [...this.clients]) {
      socket.destroy();
      this.run(() => connection.end());
    }
  }

  /** Reads by hand what has come, while a script holds the event loop. The end of a connection is left to the loop. */
  readNow(): void {
    for (const client of [...this.clients]) {
      if (client.rest !== undefined || client.connection.closed) continue;
      const length = readDescriptor(client.socket, meanwhileBuffer);
      if (length > 0) this.take(client, meanwhileBuffer.slice(0, length), length);
    }
  }

  /** Those who wait, as far as there is room now. */
  letIn(): void {
    while (this.waiting.length > 0 && !this.isFull()) this.welcome(this.waiting.shift()!);
  }

  private accept(accepted: Socket): void {
    if (this.options.waits === true && (this.waiting.length > 0 || this.isFull())) {
      this.waiting.push(accepted);
      return;
    }
    const refused = this.isFull() ? this.options.full ?? FULL : this.options.refuse?.(accepted.remoteAddress ?? '');
    if (refused !== undefined) {
      this.options.refused?.();
      accepted.on('error', () => accepted.destroy());
      accepted.end(refused);
      accepted.resume();
      return;
    }
    this.welcome(accepted);
  }

  private welcome(accepted: Socket): void {
    const keepAliveMs = this.options.keepAliveMs?.() ?? 0;
    if (keepAliveMs > 0) accepted.setKeepAlive(true, keepAliveMs);
    const client: Client = { socket: accepted, connection: undefined as never, rest: undefined, lines: LINES_START };
    const handle = (accepted as Wrapped)._handle;
    if (this.options.read !== 'data' && handle) client.socket = rewrap(accepted as Wrapped, this.server, (length) => {
      this.take(client, readBuffer, length);
      return true;
    });
    else accepted.on('data', (bytes: Buffer) => this.take(client, bytes, bytes.length));
    this.serve(client);
  }

  private isFull(): boolean {
    const { clientsMax } = this.options;
    return typeof clientsMax === 'number' ? this.clients.size >= clientsMax : clientsMax() <= 0;
  }

  private serve(client: Client): void {
    const { socket } = client;
    const { password, path, queuedReplyBytes, accepted } = this.options;
    socket.on('error', () => socket.destroy());
    const addresses = path === undefined ? {
      address: shownAddress(socket.remoteAddress, socket.remotePort),
      localAddress: shownAddress(socket.localAddress, socket.localPort),
    } : { address: `${path}:0`, localAddress: `${path}:0`, unixSocket: true };
    const from = `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? 0}`;
    accepted?.(path === undefined ? from : `connection to ${path}`);
    const connection = this.options.connect(new SocketSink(socket, queuedReplyBytes), {
      ...addresses,
      ...(password === undefined ? {} : { password }),
    });
    if (!connection) return void socket.destroy();
    client.connection = connection;
    this.clients.add(client);
    socket.on('close', () => {
      this.clients.delete(client);
      client.rest = undefined;
      this.run(() => client.connection.end());
      this.letIn();
    });
  }

  private take(client: Client, bytes: Uint8Array, length: number): void {
    const { turns } = this.options;
    if (!turns) return client.connection.receive(bytes, 0, length);
    turns.now(() => this.feed(client, bytes, length));
  }

  /** Feeds slices until the turn is over; the rest is copied (the read buffer is everybody's) and reading stops. */
  private feed(client: Client, bytes: Uint8Array, length: number): void {
    const startedMs = performance.now();
    let at = 0;
    while (at < length && !client.connection.closed) {
      const before = performance.now();
      const end = endOfLines(bytes, at, length, client.lines);
      client.connection.receive(bytes, at, end);
      at = end;
      const after = performance.now();
      client.lines = nextLines(client.lines, after - before);
      if (after - startedMs >= WORKER_LIMITS.turnMs.value) break;
    }
    if (at >= length || client.connection.closed) return;
    client.rest = bytes.slice(at, length);
    client.socket.pause();
    this.options.turns!.later(() => this.goOn(client));
  }

  private goOn(client: Client): void {
    const { rest } = client;
    if (!rest) return;
    client.rest = undefined;
    this.feed(client, rest, rest.length);
    if (client.rest === undefined) client.socket.resume();
  }

  private run(job: () => void): void {
    if (this.options.turns) this.options.turns.now(job);
    else job();
  }
}

/** The descriptor beneath a socket or a server, which Node's types do not show. */
export function descriptorOf(holder: object): number | undefined {
  const fd = (holder as { _handle?: { fd?: number } | null })._handle?.fd;
  return fd !== undefined && fd >= 0 ? fd : undefined;
}

/** One buffer for the reads of all sockets of this thread: a read is consumed before the next can happen. */
const readBuffer = new Uint8Array(CONNECT_LIMITS.readBytes.value);

/** The other is in use by whoever asked for the script; what comes here is copied, for a script may follow. */
const meanwhileBuffer = new Uint8Array(CONNECT_LIMITS.readBytes.value);

/** What waits on the socket: 0 for nothing, or the end. */
function readDescriptor(socket: Socket, buffer: Uint8Array): number {
  const fd = descriptorOf(socket);
  if (fd === undefined) return 0;
  try {
    return readSync(fd, buffer);
  } catch {
    return 0;
  }
}

function rewrap(accepted: Wrapped, server: Server, read: (length: number) => boolean): Socket {
  const handle = accepted._handle;
  accepted._handle = null;
  const options = { handle, onread: { buffer: readBuffer, callback: read } };
  const socket = new Socket(options as object) as Wrapped;
  socket._server = server;
  delete accepted._server;
  return socket;
}

function shownAddress(host = '?', port = 0): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Where `lines` line ends have passed: a request has at least one, so a slice holds at most so many. */
function endOfLines(bytes: Uint8Array, at: number, length: number, lines: number): number {
  for (let line = 0; line < lines; line++) {
    const next = bytes.indexOf(NEWLINE, at);
    if (next < 0 || next >= length) return length;
    at = next + 1;
  }
  return at;
}

/** Slices grow while they are quick and shrink as soon as they are not, down to one request. */
function nextLines(lines: number, tookMs: number): number {
  if (tookMs > 1) return Math.max(LINES_MIN, lines >> 2);
  return tookMs < 0.25 ? Math.min(LINES_MAX, lines * 2) : lines;
}

const OUT_BYTES = 64 * 1024;
const VIEWS = 2048;

/** The reply buffer of this thread with its views by length: making a view costs more than copying a short reply. */
let out = new Uint8Array(OUT_BYTES);
let views: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(VIEWS);

class SocketSink implements Sink {
  constructor(private readonly socket: Socket, private readonly queuedMax = CONNECT_LIMITS.queuedReplyBytes.value) {}

  write(bytes: Uint8Array): void {
    const { socket } = this;
    const { length } = bytes;
    if (socket.destroyed || length === 0) return;
    if (length > OUT_BYTES || socket.writableLength > 0) {
      socket.write(bytes.slice());
      if (socket.writableLength > this.queuedMax) socket.destroy();
      return;
    }
    out.set(bytes);
    socket.write(viewOf(length));
    if (socket.writableLength === 0) return;
    out = new Uint8Array(OUT_BYTES);
    views = new Array<Uint8Array | undefined>(VIEWS);
  }

  undrained(): number { return this.socket.writableLength; }

  close(drop = false): void {
    if (drop) this.socket.destroy();
    else if (!this.socket.destroyed) this.socket.end(() => this.socket.destroy());
  }
}

function viewOf(length: number): Uint8Array {
  return length < VIEWS ? (views[length] ??= out.subarray(0, length)) : out.subarray(0, length);
}
