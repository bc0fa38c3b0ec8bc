/* One Memcached server: items in slab pages, connections, time handed in. Pure: it touches no socket, timer or file. */
import type { Clock } from '#base/clock';
import { BinaryContext } from './binary/context';
import { Connection, type Sink } from './connection';
import { hashKey } from './hash';
import { Items } from './items';
import { Memory } from './memory';
import { Line } from './line';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { C, Tables, type MakeBuffer } from './tables';
import type { Prefixes } from './stats/prefixes';
import { TextContext } from './text/context';
import type { Users } from './users';
import { Watching } from './watching';

export type ServerOptions = {
  clock: Clock;
  settings?: Partial<Settings>;
  process?: Partial<ProcessView>;
};

/** What a server says of the process it runs in; a lab's is invented. */
export type ProcessView = {
  pid: number;
  libevent: string;
  /** Microseconds of processor time. */
  userUs(): number;
  systemUs(): number;
  /** As -l was given; '' for any. */
  listens: string;
  socketPath: string;
  /** `tcp:address:port` of the listener. */
  address: string;
};
const NO_PROCESS: ProcessView = {
  pid: 1, libevent: 'none', userUs: () => 0, systemUs: () => 0, listens: '', socketPath: '',
  address: 'tcp:127.0.0.1:11211',
};

/** The real server's own clock starts a little above zero, so that times before its start can be told. */
const HEAD_START_SECONDS = 62;
const THIRTY_DAYS = 60 * 60 * 24 * 30;
/** Each class may have a page beyond the limit, and the limit may be raised while the server runs. */
const PAGES_BEYOND_LIMIT = 66;
const LEAST_PAGES = 4096;

export class MemcachedServer {
  readonly clock: Clock;
  readonly settings: Settings;
  readonly tables: Tables;
  readonly memory: Memory;
  readonly items: Items;
  readonly connections = new Map<number, Connection>();
  readonly process: ProcessView;
  /** Shared by all connections: a line is split and answered before the next is looked at. */
  readonly line = new Line();
  readonly text = new TextContext(this);
  readonly binary = new BinaryContext(this);
  readonly watching: Watching;
  /** The node list of auto discovery, where the service made the node: version, line end, nodes, line end. */
  discovery: string | undefined;
  /** Who may log in, where the server was started with -Y or -S. */
  users: Users | undefined;
  /** Ends the process, where a client may ask for it. */
  onShutdown: ((graceful: boolean) => void) | undefined;
  /** Counts by key prefix while `stats detail` is on. */
  prefixes: Prefixes | undefined;
  /** Seconds since 1970 that count as zero on the server's own clock. */
  processStarted: number;
  /** Seconds since 1970 of the start, as uptime counts. */
  startedSeconds: number;
  private nextId = 1;

  constructor(options: ServerOptions) {
    this.clock = options.clock;
    this.settings = { ...DEFAULT_SETTINGS, ...options.settings };
    this.process = { ...NO_PROCESS, ...options.process };
    this.startedSeconds = Math.floor(this.clock.nowMs() / 1000);
    this.processStarted = Math.floor(this.clock.nowMs() / 1000) - HEAD_START_SECONDS;
    const make: MakeBuffer = (bytes) => new ArrayBuffer(bytes);
    const pages = Math.ceil(this.settings.maxBytes / this.settings.slabPageSize) + PAGES_BEYOND_LIMIT;
    const mostPages = Math.max(pages, LEAST_PAGES);
    this.tables = new Tables(make, mostPages);
    this.memory = new Memory();
    this.items = new Items(this.memory, this.tables, this.settings, make);
    this.watching = new Watching(this.items, this.clock);
    this.enter();
  }

  /** The largest limit that cache_memlimit may set: the tables are made for so many pages. */
  get mostMegabytes(): number { return this.tables.pageClass.length; }

  connect(sink: Sink, address = 'tcp:127.0.0.1:0'): Connection {
    this.enter();
    const connection = new Connection(this, this.nextId++, sink, address);
    this.connections.set(connection.id, connection);
    this.watching.connected(connection);
    this.watching.flush();
    this.tables.counters[C.connections]!++;
    this.tables.counters[C.totalConnections]!++;
    return connection;
  }
  forget(connection: Connection): void {
    if (!this.connections.delete(connection.id)) return;
    this.tables.counters[C.connections]!--;
    this.watching.remove(connection);
    this.watching.disconnected(connection);
    this.watching.flush();
  }

  get uptimeSeconds(): number { return Math.floor(this.clock.nowMs() / 1000) - this.startedSeconds; }

  /** stats reset: what was counted, not what is there. */
  resetStatistics(): void {
    this.tables.resetCounts();
    this.prefixes?.clear();
  }

  /** Reads the clock, once a read event. */
  enter(): void { this.items.now = Math.floor(this.clock.nowMs() / 1000) - this.processStarted; }

  /** The real server's realtime(): seconds as a client gives them → the server's own seconds; 0 stays never. */
  expiry(given: number): number {
    if (given === 0) return 0;
    const seconds = given < 0 ? THIRTY_DAYS + 1 : given;
    if (seconds <= THIRTY_DAYS) return seconds + this.items.now;
    return seconds <= this.processStarted ? 1 : seconds - this.processStarted;
  }

  /** flush_all: what is there now, or at a moment to come, counts as gone then. `at`: own seconds, 0 for now. */
  flush(at: number): void {
    const { counters } = this.tables;
    const oldest = at > 0 ? at - 1 : this.items.now;
    if (!this.settings.useCas) counters[C.oldestLive] = oldest;
    else {
      counters[C.oldestLive] = oldest - 1;
      if (oldest - 1 <= this.items.now) counters[C.oldestCas] = ++counters[C.casId]!;
    }
  }

  find(key: Uint8Array, at: number, length: number): number {
    return this.items.find(hashKey(key, at, length), key, at, length);
  }

  /** The maintainer's round: sinks and raises what is due in every class. */
  tick(): void {
    this.enter();
    if (!this.settings.lruMaintainer) return;
    for (let slab = 1; slab <= this.items.slabs.largest; slab++) {
      if (this.tables.slabs[slab]! > 0) this.items.lru.juggle(slab);
    }
  }
}
