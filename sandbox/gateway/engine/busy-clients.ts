/* What others get while a script runs for too long (networking.c, processEventsWhileBlocked). Node's loop stands still
 * then, so the node calls from inside the script: the sockets of who is in are read by their file descriptors, and a
 * doorkeeper, a process that inherits the listening sockets, lets newcomers in and hands on what they say
 * (`doorkeeper.ts`). Once the script is over the doorkeeper takes nobody any more; it ends with its last guest. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readSync } from 'node:fs';
import type { Socket } from 'node:net';
import { descriptorOf, type DoorClient } from '../tcp';
import type { Sink } from '#redis/connection';
import type { RedisNode } from '#redis/node';
import type { Doors } from './doors';
import { FrameReader, frame, KIND } from './doorkeeper-frames';
import { DOORKEEPER } from './doorkeeper';

/** A script is not stopped for a look at the sockets more often than this. */
const EVERY_MS = 10;
const READ_BYTES = 64 * 1024;

export class BusyClients {
  private lastMs = 0;
  private keeper: Keeper | undefined;
  /** Those who still have guests, of this script and of earlier ones. */
  private readonly keepers = new Set<Keeper>();
  private readonly buffer = new Uint8Array(READ_BYTES);

  constructor(private readonly node: RedisNode, private readonly doors: Doors) {}

  watch(): void {
    this.node.whileScript = (busy) => {
      if (busy) this.serve();
      return undefined;
    };
  }

  private serve(): void {
    const nowMs = performance.now();
    if (nowMs - this.lastMs < EVERY_MS) return;
    this.lastMs = nowMs;
    this.keeper ??= this.hire();
    for (const { fd, client } of this.doors.sockets()) this.read(fd, (end) => client.receive(this.buffer, 0, end));
    for (const keeper of this.keepers) {
      const { fd } = keeper;
      if (fd !== undefined) this.read(fd, (end) => keeper.hear(this.buffer.subarray(0, end)));
    }
  }

  /** Reads what is there; what has ended is left to the loop. */
  private read(fd: number, take: (end: number) => void): void {
    for (;;) {
      let length: number;
      try {
        length = readSync(fd, this.buffer, 0, READ_BYTES, null);
      } catch {
        return;
      }
      if (length === 0) return;
      take(length);
      if (length < READ_BYTES) return;
    }
  }

  private hire(): Keeper {
    const keeper = new Keeper(this.node, this.doors, () => this.keepers.delete(keeper));
    this.keepers.add(keeper);
    /* The loop goes on when the script is over. */
    setImmediate(() => {
      this.keeper = undefined;
      keeper.closeDoors();
    });
    return keeper;
  }
}

/** One doorkeeper and the clients that came in through it. */
class Keeper {
  private readonly child: ChildProcess;
  private readonly pipe: Socket;
  private readonly clients = new Map<number, DoorClient>();
  private readonly reader = new FrameReader((kind, id, bytes) => this.take(kind, id, bytes));

  constructor(private readonly node: RedisNode, private readonly doors: Doors, gone: () => void) {
    const listening = doors.listening();
    this.child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', ...listening.map(({ fd }) => fd)],
      env: { ...process.env, [DOORKEEPER]: JSON.stringify(listening.map(({ path }) => path ?? '')) },
    });
    this.child.on('error', () => undefined);
    this.child.unref();
    this.pipe = this.child.stdio[3] as Socket;
    this.pipe.on('data', (bytes: Buffer) => this.hear(bytes));
    this.pipe.on('error', () => undefined);
    this.pipe.on('close', () => {
      gone();
      for (const client of [...this.clients.values()]) client.end();
    });
  }

  get fd(): number | undefined { return descriptorOf(this.pipe); }
  hear(bytes: Uint8Array): void { this.reader.push(bytes); }
  closeDoors(): void { this.pipe.write(frame(KIND.shut, 0)); }

  private take(kind: number, id: number, bytes: Uint8Array): void {
    const client = this.clients.get(id);
    if (kind === KIND.open) this.open(id, Buffer.from(bytes).toString('utf8'));
    else if (kind === KIND.data) client?.receive(bytes, 0, bytes.length);
    else if (client !== undefined) {
      this.clients.delete(id);
      client.end();
    }
  }

  private open(id: number, told: string): void {
    const { from, address, localAddress } = JSON.parse(told) as Record<'from' | 'address' | 'localAddress', string>;
    const sink: Sink = {
      write: (bytes) => void this.pipe.write(frame(KIND.data, id, bytes)),
      close: () => {
        this.clients.delete(id);
        this.pipe.write(frame(KIND.close, id));
      },
    };
    const refused = this.doors.refusalOf(from);
    if (refused !== undefined) {
      sink.write(Buffer.from(refused, 'latin1'));
      return sink.close();
    }
    const client = this.node.connect(sink, { address, localAddress, unixSocket: from === '' });
    if (!client.closed) this.clients.set(id, client);
  }
}
