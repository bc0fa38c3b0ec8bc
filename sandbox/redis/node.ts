/* One Redis-compatible server: databases in one arena, clients, time handed in. Pure: it touches no socket, timer or
 * file.
 *
 * Life of a read event: `Connection.receive` → `enter` (reads the clock once) → requests through the pipeline → the
 * client's replies in one write → `leave` (messages to others go out, clients that were unblocked go on). */
import { Arena, type ArenaMemory } from '#structures/arena';
import { ByteDicts, DICT_ENTRY } from '#structures/byte-dict';
import { ReplyWriter } from '#wire/reply-writer';
import { fromLatin1 } from '#base/bytes';
import type { Clock } from '#base/clock';
import type { Dice } from '#base/dice';
import { Users } from './acl/users';
import { Waiting } from './blocking';
import { Config } from './config';
import { Connection, type ConnectionOptions, type Sink } from './connection';
import { type Disk, MemoryDisk } from './disk';
import { LIMIT_KEYS } from './errors';
import { dropIdleClients, nextIdleClient } from './idle-clients';
import { Containers } from './keyspace/containers';
import { ENTRY_PAYLOAD } from './keyspace/layout';
import { COUNTING, Keyspace, type KeyspaceHost } from './keyspace/keyspace';
import { OBJECT } from './keyspace/string-weight';
import { STANDALONE_LIMITS, type NodeLimits } from './limits';
import { noStatistics, type KeyspaceStats } from './keyspace/statistics';
import { Evictor } from './memory/eviction';
import { evictClients } from './memory/client-eviction';
import { UsedMemory } from './memory/used-memory';
import type { NotifyClass } from './notifications';
import { Pipeline } from './pipeline';
import { Pause } from './pausing';
import { PubSub } from './pubsub';
import type { MakeMachine } from './scripting/machine';
import { Scripts } from './scripting/scripts';
import { readSnapshot, writeSnapshot } from './snapshot';
import { DEFAULT_PROFILE, isBy, PROFILES, type Profile, type ProfileName } from './profile';
import { serviceParameters, type Managed } from './service';
import { RenamedTable, tableFor, type CommandTable } from './table';
import { CommandCounts } from './telemetry/command-counts';
import { LatencyEvents } from './telemetry/latency-events';
import { Monitors } from './telemetry/monitors';
import { SizeLogs } from './telemetry/size-log';
import { Traffic } from './telemetry/traffic';
import { NO_HOST, type Host } from './host';
import { SlowLog } from './telemetry/slow-log';
import { Stopwatch } from './telemetry/stopwatch';
import { Tracking } from './tracking';
import { touchAllWatchers, touchWatchers, unwatchAll } from './transactions';

export type NodeOptions = {
  clock: Clock;
  dice: Dice;
  /** Runs Lua; without it every script is refused. */
  scripts?: MakeMachine | undefined;
  /** Parameters as in redis.conf: name → text. */
  config?: Readonly<Record<string, string>>;
  limits?: Partial<NodeLimits>;
  /** A buffer that grows without being copied. */
  memory?: ArenaMemory | undefined;
  /** Which release it is; redis-7.0 when nothing is said. */
  profile?: ProfileName;
  /** The machine and process, for INFO. */
  host?: Host;
  /** Made by the service: it refuses what the service keeps for itself. */
  managed?: Managed;
  /** Where ACL files are; the node's own in memory when none is given. */
  disk?: Disk;
  /** rename-command: from → to, '' for gone. */
  renamed?: ReadonlyMap<string, string>;
};
/** NOW: without waiting for replicas; FORCE: although something is wrong. */
export type ShutdownHow = { now: boolean; force: boolean };
/** Sees every command that runs (not those of silent connections), before it runs. */
export type Observer = (client: Connection, words: readonly string[]) => void;

const TOO_MANY_CLIENTS = fromLatin1('-ERR max number of clients reached\r\n');

export class RedisNode implements KeyspaceHost {
  readonly arena: Arena;
  readonly entries: ByteDicts;
  readonly containers: Containers;
  readonly dice: Dice;
  readonly clock: Clock;
  readonly limits: NodeLimits;
  readonly config: Config;
  readonly databases: Keyspace[] = [];
  readonly stats: KeyspaceStats = noStatistics();
  /** What is used, as the real server would tell it; and what makes room when that is too much. */
  readonly memory = new UsedMemory(this);
  readonly evictor = new Evictor(this);
  /** Clients for whom more waits than their soft limit. */
  readonly slowReaders = new Set<Connection>();
  readonly profile: Profile;
  readonly managed: Managed | undefined;
  readonly table: CommandTable;
  readonly users: Users;
  readonly disk: Disk;
  readonly reply = new ReplyWriter(256);
  readonly pipeline: Pipeline;
  readonly pubsub = new PubSub();
  readonly waiting: Waiting;
  readonly pause = new Pause();
  readonly tracking: Tracking;
  readonly monitors = new Monitors(this);
  readonly slowLog = new SlowLog(this);
  /** Valkey 8.1 and later. */
  readonly sizeLogs: SizeLogs | undefined;
  readonly latency = new LatencyEvents(this);
  readonly stopwatch: Stopwatch;
  readonly traffic = new Traffic();
  readonly host: Host;
  expireCycleUs = 0;
  readonly watchers = new Map<string, Set<Connection>>();
  readonly clients = new Map<number, Connection>();
  readonly observers: Observer[] = [];
  readonly pendingFlush = new Set<Connection>();
  /** Clients whose waiting requests were more than one turn's. */
  private readonly unfinished = new Set<Connection>();
  /** `goOn` has something to do; set by whoever gives turns. */
  onUnfinished: (() => void) | undefined;
  readonly unblocked: Connection[] = [];
  /** What sinks have thrown during this read event. */
  readonly failedSinks: unknown[] = [];
  readonly counts = new CommandCounts();
  readonly errorCounts = new Map<string, number>();
  readonly runId: string;
  readonly startedMs: number;
  /** What INFO replication calls it; DEBUG CHANGE-REPL-ID makes a new one. */
  get replicationId(): string { return this.currentReplicationId ??= this.randomId(); }
  private currentReplicationId: string | undefined;
  /** DEBUG PAUSE-CRON: nothing happens by itself. */
  cronPaused = false;
  now: number;
  accessClock = 0;
  keepsClocks = false;
  dirty = 0;
  commandsProcessed = 0;
  connectionsReceived = 0;
  errorReplies = 0;
  /** Ends the process or the lab's node; set by whoever serves it. False: it cannot end, and says why in its log. */
  onShutdown: ((save: 'save' | 'nosave' | 'default', how?: ShutdownHow) => boolean | void) | undefined;
  /** Hears of parameters that CONFIG SET has changed, for what of them is outside the node. */
  onParameters: ((names: readonly string[]) => void) | undefined;
  /** Undefined until something of scripting is asked for. */
  scriptsIfAny: Scripts | undefined;
  readonly scriptMachines: MakeMachine | undefined;
  /**
   * Called every few ms while a script runs, `busy` once others may be answered: brings what other clients have sent.
   * Set by whoever serves the node. What it answers ends the script.
   */
  whileScript: ((busy: boolean) => string | undefined) | undefined;
  /** Hears what scripts log: 0 debug … 3 warning. */
  onLog: ((level: number, text: string) => void) | undefined;
  private nextClientId = 1;

  constructor(options: NodeOptions, arena = new Arena(undefined, options.memory)) {
    this.clock = options.clock;
    this.dice = options.dice;
    this.now = this.clock.nowMs();
    this.startedMs = this.now;
    this.limits = { ...STANDALONE_LIMITS, ...options.limits };
    this.profile = PROFILES[options.profile ?? DEFAULT_PROFILE];
    this.managed = options.managed;
    this.host = options.host ?? NO_HOST;
    if (isBy('8.1.0', this.profile.release)) this.sizeLogs = new SizeLogs(this);
    this.table = options.renamed?.size ? new RenamedTable(this.profile, options.renamed)
      : tableFor(this.profile, this.managed?.as);
    this.config = new Config(
      { ...serviceParameters(this.managed), ...options.config }, this.profile.release,
    );
    this.memory.sharesIntegers = !this.config.forbidsSharing;
    this.users = new Users(this);
    this.disk = options.disk ?? new MemoryDisk();
    this.arena = arena;
    this.entries = new ByteDicts(arena, ENTRY_PAYLOAD, { root: 0, entry: DICT_ENTRY + OBJECT });
    this.containers = new Containers(arena, this.config);
    this.reply.limitBytes = this.limits.replyBytes;
    this.pipeline = new Pipeline(this, this.reply);
    this.scriptMachines = options.scripts;
    this.waiting = new Waiting(this);
    this.tracking = new Tracking(this);
    this.stopwatch = new Stopwatch(this);
    for (let i = 0; i < this.config.databases; i++) this.databases.push(new Keyspace(this, i));
    this.runId = this.randomId();
  }

  get scripts(): Scripts { return this.scriptsIfAny ??= new Scripts(this); }

  private randomId(): string {
    return Array.from({ length: 40 }, () => this.dice.below(16).toString(16)).join('');
  }
  changeReplicationId(): void { this.currentReplicationId = this.randomId(); }

  connect(sink: Sink, options: ConnectionOptions = {}): Connection {
    this.enter();
    const connection = new Connection(this, this.nextClientId++, sink, options);
    if (!options.silent) {
      if (this.clients.size >= Math.min(this.limits.clients, this.config.maxclients)) return this.reject(connection);
      this.clients.set(connection.id, connection);
      this.connectionsReceived++;
      this.memory.weigh(connection);
    }
    return connection;
  }
  /** One client too many: it is told so and closed. */
  private reject(connection: Connection): Connection {
    this.stats.rejected++;
    connection.sink.write(TOO_MANY_CLIENTS);
    connection.end();
    return connection;
  }
  forget(client: Connection): void {
    this.memory.forget(client);
    this.slowReaders.delete(client);
    this.waiting.release(client);
    this.pubsub.forget(client);
    this.tracking.disable(client);
    this.monitors.remove(client);
    this.pause.forget(client);
    unwatchAll(client);
    this.pendingFlush.delete(client);
    this.unfinished.delete(client);
    this.clients.delete(client.id);
  }

  goOnLater(client: Connection): void {
    this.unfinished.add(client);
    this.onUnfinished?.();
  }
  /** Another turn for clients that have requests left; true when none has any. */
  goOn(): boolean {
    if (this.unfinished.size === 0) return true;
    this.enter();
    const clients = [...this.unfinished];
    this.unfinished.clear();
    for (const client of clients) client.resume();
    this.leave();
    return this.unfinished.size === 0;
  }

  /** Calls the observer for each command from now on; the result ends it. */
  observe(observer: Observer): () => void {
    this.observers.push(observer);
    return () => {
      const at = this.observers.indexOf(observer);
      if (at >= 0) this.observers.splice(at, 1);
    };
  }

  enter(): void {
    this.now = this.clock.nowMs();
    this.setAccessClock();
    if (this.pause.active) this.pause.endIfOver(this.now);
  }
  private setAccessClock(): void {
    this.accessClock = this.config.countsUses ? COUNTING : ((this.now / 1000) & 0xffffff) << 8;
  }
  /** Parameters have changed: whatever hangs on them follows. */
  afterConfigSet(): void {
    this.setAccessClock();
    if (this.memory.sharesIntegers === this.config.forbidsSharing) this.memory.changeSharing();
    this.evictor.running = this.evictor.excess > 0;
    for (const client of this.clients.values()) client.takeBulkBytes();
    if (this.config.maxmemory === 0) this.memory.isFull = false;
  }

  /** Bytes of one word of a request, and of a string. */
  get bulkBytes(): number { return Math.min(this.limits.bulkBytes, this.config.maxBulkBytes); }

  leave(): void {
    this.memory.notePeak();
    if (this.config.maxmemoryClients !== 0) evictClients(this);
    if (this.evictor.running && !this.scripts.busy) this.evictor.perform();
    if (this.pause.active) this.pause.endIfOver(this.now);
    if (this.pause.mayGoOn) for (const [client, words] of this.pause.takeHeld()) client.release(words);
    if (this.tracking.active) this.tracking.limitTable();
    if (this.pendingFlush.size > 0 || this.unblocked.length > 0 || this.tracking.active) this.flushOthers();
    if (this.failedSinks.length > 0) throw this.failedSinks.splice(0)[0];
  }

  /** Messages to others leave, clients that were unblocked go on, until nothing comes of it any more. */
  private flushOthers(): void {
    do {
      for (const client of this.pendingFlush) client.flushOutbox();
      this.pendingFlush.clear();
      for (const client of this.unblocked.splice(0)) client.resume();
    } while (this.unblocked.length > 0 || this.pendingFlush.size > 0
      || (this.tracking.active && this.tracking.broadcast()));
  }

  /** After replies were handed to a sink; the writer shrinks back when one reply made it huge. */
  replyWasSent(): void {
    if (this.reply.bytes.length > 1 << 20) this.reply.swap(new Uint8Array(1 << 16));
  }

  get mustServe(): boolean { return this.waiting.anyReady; }
  serveWaiting(): void { this.waiting.serveAll(); }

  /** Moves the node to now: ends waits that are over and removes keys that are due (all of them with `thorough`). */
  tick(thorough = true): void {
    this.enter();
    for (const client of [...this.slowReaders]) client.checkOutput();
    if (this.config.timeoutSeconds > 0) dropIdleClients(this);
    this.waiting.endDue(this.now);
    this.pause.endIfOver(this.now);
    this.traffic.tick(this.now, this.commandsProcessed);
    if (this.config.activeExpire && !this.cronPaused) {
      const startedUs = this.stopwatch.nowUs();
      const { expireSample, expireStale } = this.config;
      for (const db of this.databases) {
        if (thorough) db.expireDue('all');
        else while (db.expireDue(expireSample) > expireSample * expireStale);
      }
      const tookUs = this.stopwatch.nowUs() - startedUs;
      this.expireCycleUs += tookUs;
      this.latency.note('expire-cycle', Math.floor(tookUs / 1000));
    }
    this.leave();
  }
  /** When `tick` next has something to do, ms since 1970. */
  nextDue(): number | undefined {
    const dues = [...[...this.slowReaders].map((client) => client.softUntilMs),
      this.waiting.nextDeadline(), nextIdleClient(this), this.evictor.running ? this.now : undefined,
      this.pause.active ? this.pause.untilMs : undefined, ...this.databases.map((db) => db.nextExpiry())];
    const known = dues.filter((due) => due !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  }

  /** Does anybody want to know of changes of keys? */
  get isWatched(): boolean {
    return this.watchers.size > 0 || this.config.notifyFlags.size > 0 || this.tracking.active;
  }
  keyChanged(db: Keyspace, key: string): void {
    if (this.watchers.size > 0) touchWatchers(this, db, key);
    if (!this.tracking.active) return;
    this.tracking.invalidate(key, this.scriptsIfAny?.running?.caller ?? this.pipeline.context.client);
  }
  databaseChanged(db: Keyspace, other?: Keyspace): void {
    if (this.watchers.size > 0) touchAllWatchers(this, db, other);
  }
  keyExpired(db: Keyspace, key: string): void {
    this.notify('x', 'expired', key, db.number);
    if (this.watchers.size > 0) touchWatchers(this, db, key);
    if (this.tracking.active) this.tracking.invalidate(key, undefined);
  }
  keyEvicted(db: Keyspace, key: string): void {
    if (this.watchers.size > 0) touchWatchers(this, db, key);
    if (this.tracking.active) this.tracking.invalidate(key, undefined);
    this.notify('e', 'evicted', key, db.number);
  }
  keyMissed(db: Keyspace, key: string): void { this.notify('m', 'keymiss', key, db.number); }
  keyAdded(db: Keyspace, key: string): void { this.notify('n', 'new', key, db.number); }
  keyReady(db: Keyspace, key: string): void { this.waiting.signal(db, key); }
  mayAddKey(more = 1): void {
    if (this.limits.keys === Infinity) return;
    let keys = more;
    for (const db of this.databases) keys += db.size;
    if (keys > this.limits.keys) throw LIMIT_KEYS(this.limits.keys);
  }

  countError(code: string): void {
    this.errorReplies++;
    this.errorCounts.set(code, (this.errorCounts.get(code) ?? 0) + 1);
  }

  resetStatistics(): void {
    Object.assign(this.stats, noStatistics());
    this.counts.reset();
    this.stopwatch.reset();
    this.traffic.reset();
    this.errorCounts.clear();
    this.commandsProcessed = 0;
    this.connectionsReceived = 0;
    this.errorReplies = 0;
  }

  notify(cls: NotifyClass, event: string, key: string, db: number): void {
    const flags = this.config.notifyFlags;
    if (flags.size === 0 || !flags.has(cls)) return;
    if (flags.has('K')) this.pubsub.publish(`__keyspace@${db}__:${key}`, event);
    if (flags.has('E')) this.pubsub.publish(`__keyevent@${db}__:${event}`, key);
  }

  /** All data and parameters as bytes; clients and subscriptions are not data. */
  snapshot(): Uint8Array { return writeSnapshot(this); }
  static restore(snapshot: Uint8Array, options: NodeOptions): RedisNode {
    return readSnapshot(snapshot, options, (settled, arena) => new RedisNode(settled, arena));
  }
  /** A copy with no clients, on the same clock and dice: what is done to it nobody sees. */
  fork(): RedisNode {
    return RedisNode.restore(this.snapshot(), {
      clock: this.clock, dice: this.dice, limits: this.limits, scripts: this.scriptMachines,
    });
  }
}
