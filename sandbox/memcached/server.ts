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
import { Prefixes } from './stats/prefixes';
import { TextContext } from './text/context';
import { Roster } from './roster';
import type { Lock, SharedStore } from './shared-store';
import { LEVEL, NEW_CLIENT, received, type Tell } from './telling';
import type { Users } from './users';
import { Watching } from './watching';

export type ServerOptions = {
  clock: Clock;
  settings?: Partial<Settings>;
  process?: Partial<ProcessView>;
  /** The store of several threads, of which this server is one. */
  shared?: SharedStore;
  /** When the server began, where it is not the first of its threads. */
  startedMs?: number;
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
/** Shared pages are reserved at once, so that the limit of several threads may be raised to twice itself. */
const SHARED_PAGES = 1024;
const LEAST_ITEM_BYTES = 96;
const PLACES_BEYOND_LIMIT = 64;

const pagesFor = ({ maxBytes, slabPageSize }: Settings): number => (
  Math.ceil(maxBytes / slabPageSize) + PAGES_BEYOND_LIMIT);

/** How many pages a store for several threads gets. */
export function sharedPagesFor(settings: Settings): number {
  return Math.max(pagesFor(settings) + Math.ceil(settings.maxBytes / settings.slabPageSize), SHARED_PAGES);
}

export class MemcachedServer {
  readonly clock: Clock;
  readonly settings: Settings;
  readonly tables: Tables;
  readonly memory: Memory;
  readonly items: Items;
  readonly connections = new Set<Connection>();
  private readonly lock: Lock | undefined;
  /** The first thread does what is to be done once for all. */
  readonly isFirst: boolean;
  /** Whoever is connected to any thread. */
  readonly roster: Roster | undefined;
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
  /** Where the lines of -v go; a lab's server has nowhere. */
  private telling: Tell | undefined;
  /** Ends the process, where a client may ask for it. */
  onShutdown: ((graceful: boolean) => void) | undefined;
  /** Counts by key prefix while `stats detail` is on. */
  prefixes: Prefixes | undefined;
  /** Seconds since 1970 that count as zero on the server's own clock. */
  processStarted: number;
  /** Seconds since 1970 of the start, as uptime counts. */
  startedSeconds: number;
  private everyPrefix: Prefixes | undefined;
  private readonly make: MakeBuffer;
  private nextId = 1;

  constructor(options: ServerOptions) {
    this.clock = options.clock;
    const { shared } = options;
    const settings = { ...DEFAULT_SETTINGS, ...options.settings };
    this.settings = shared?.share(settings) ?? settings;
    this.process = { ...NO_PROCESS, ...options.process };
    this.startedSeconds = Math.floor((options.startedMs ?? this.clock.nowMs()) / 1000);
    this.processStarted = this.startedSeconds - HEAD_START_SECONDS;
    const make: MakeBuffer = shared?.make ?? ((bytes) => new ArrayBuffer(bytes));
    this.make = make;
    this.memory = new Memory(shared?.pages);
    const mostPages = shared === undefined ? Math.max(pagesFor(settings), LEAST_PAGES) : this.memory.pages.length;
    this.tables = new Tables(make, mostPages);
    this.lock = shared?.lock;
    this.isFirst = shared?.isFirst ?? true;
    const mostItems = mostPages * settings.slabPageSize / LEAST_ITEM_BYTES;
    const power = shared === undefined ? undefined : Math.ceil(Math.log2(mostItems / 1.5));
    this.items = new Items(this.memory, this.tables, this.settings, make, power);
    if (shared !== undefined) {
      this.roster = new Roster(make, settings.maxConnections + PLACES_BEYOND_LIMIT);
      this.everyPrefix = new Prefixes(settings.prefixDelimiter, make);
    }
    if (this.settings.detailEnabled) this.countPrefixes(true);
    if (this.settings.trackSizes && this.isFirst) this.items.countSizes(true);
    this.watching = new Watching(this.items, this.clock);
    this.enter();
    this.leave();
  }

  /**
   * Reads the clock, once a read event, and keeps the other threads out. In a lab there are none, and what is read
   * again for them stays as it is.
   */
  enter(): void {
    const { lock, items } = this;
    if (lock !== undefined) {
      lock.enter();
      items.table.refresh();
      items.lookAtSizes();
      this.watching.look();
      this.prefixes = this.settings.detailEnabled ? this.everyPrefix : undefined;
    }
    items.now = Math.floor(this.clock.nowMs() / 1000) - this.processStarted;
  }
  leave(): void { this.lock?.leave(); }

  /** The largest limit that cache_memlimit may set: the tables are made for so many pages. */
  get mostMegabytes(): number { return this.tables.pageClass.length; }

  connect(sink: Sink, address = 'tcp:127.0.0.1:0'): Connection {
    this.enter();
    const id = this.roster?.enter(address, this.items.now) ?? this.nextId++;
    const connection = new Connection(this, id, sink, address);
    this.connections.add(connection);
    this.watching.connected(connection);
    this.tables.counters[C.connections]!++;
    this.tables.counters[C.totalConnections]!++;
    if (this.tells(LEVEL.requests)) received(connection, NEW_CLIENT[this.settings.protocol]);
    this.leave();
    this.watching.flush();
    return connection;
  }
  forget(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    if (this.tells(LEVEL.requests)) received(connection, 'connection closed.');
    this.roster?.leave(connection.id);
    this.tables.counters[C.connections]!--;
    this.watching.remove(connection);
    this.watching.disconnected(connection);
  }

  get tell(): Tell | undefined { return this.telling; }
  set tell(tell: Tell | undefined) {
    this.telling = tell;
    this.items.tell = tell;
  }
  /** Is what -v says at this level said? */
  tells(level: number): boolean { return this.telling !== undefined && this.settings.verbose >= level; }

  /** -vv names each socket that it listens on. */
  listens(descriptor: number): void {
    if (this.tells(LEVEL.requests)) this.tell!(`<${descriptor} server listening (${this.settings.protocol})\n`);
  }

  /** How many more clients may come, of all threads together. */
  roomForClients(): number {
    const left = this.settings.maxConnections - this.tables.counters[C.connections]!;
    if (left <= 0 && this.settings.maxConnsFast) this.tables.counters[C.rejectedConnections]!++;
    return left;
  }

  get uptimeSeconds(): number { return Math.floor(this.clock.nowMs() / 1000) - this.startedSeconds; }

  /** stats reset: what was counted, not what is there. */
  resetStatistics(): void {
    this.tables.resetCounts();
    this.prefixes?.clear();
  }

  /** stats detail on|off: what was counted before stays. */
  countPrefixes(on: boolean): void {
    this.settings.detailEnabled = on;
    if (on) this.everyPrefix ??= new Prefixes(this.settings.prefixDelimiter, this.make);
    this.prefixes = on ? this.everyPrefix : undefined;
  }
  get prefixLines(): string[] { return this.everyPrefix?.lines() ?? []; }

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
    const oldest = at > 0 ? at : this.items.now;
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
    if (this.isFirst && this.settings.lruMaintainer) {
      for (let slab = 1; slab <= this.items.slabs.largest; slab++) {
        if (this.tables.slabs[slab]! > 0) this.items.lru.juggle(slab);
      }
    }
    this.leave();
    if (this.settings.idleTimeout > 0) this.dropIdle();
    this.watching.flush();
  }

  private dropIdle(): void {
    const before = this.items.now - this.settings.idleTimeout;
    for (const connection of [...this.connections]) {
      if (connection.lastSeconds >= before || connection.isWatcher) continue;
      this.tables.counters[C.idleKicks]!++;
      connection.end();
    }
  }
}
