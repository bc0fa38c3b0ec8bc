/* What a lab plays on, without the learner: a clock, timers, a network, and a node that listens in it. A learner's
 * world has one; a set-up, a solution or an answer that is graded gets one of its own and leaves nothing behind.
 *
 * SHUTDOWN, like everything else, acts only in here: the node's clients are cut off, its port refuses, and a second
 * later (of the lab's time) it is back with its data, as a supervised server would be. */

import { fromLatin1, latin1 } from '#base/bytes';
import type { Clock } from '#base/clock';
import type { Dice } from '#base/dice';
import type { Connection, ConnectionOptions, Sink } from '#redis/connection';
import { type Handler, type Listener, Network, type Peer } from '#network/network';
import { type Observer, RedisNode } from '#redis/node';
import type { Exercise } from './check';
import { LabClock } from './clock';
import { LabApp } from './lab-app';
import { LabDatabase } from './lab-database';
import { labScripts } from './lab-scripts';
import { engineLimits, LAB_LIMITS } from './limits';
import type { LabNotes } from './lab-file';
import { MemcachedFleet } from './memcached-fleet';
import { LabTimers } from './timers';

export const NODE_HOST = '127.0.0.1';
export const NODE_PORT = 6379;

export type StageOptions = {
  wall: Clock;
  dice: Dice;
  skippedMs?: number;
  /** What the first node is; one that takes its place is what its snapshot says. */
  as?: Pick<Exercise, 'engine' | 'managed' | 'memcached' | 'database'>;
  /** Sees each command of the learner's clients. */
  observer?: Observer;
  /** Sees each line of the text protocol that a client sends to a Memcached node. */
  fleetObserver?: (node: string, words: readonly string[]) => void;
  /** A Memcached node or the database may hold something else now, or a node has come or gone. */
  onFleetChanged?: () => void;
  /** Bytes wait in the network: call `settle` soon. */
  onPending?: () => void;
};

/** A terminal's connection, which may be moved to another node. */
type Link = { sink: Sink; options: ConnectionOptions; connection: Connection; moving: boolean };

/** Where the ports of clients begin, as CLIENT LIST shows them. */
const CLIENT_PORT = 50_000;

export class Stage {
  readonly clock: LabClock;
  readonly timers = new LabTimers();
  readonly network: Network;
  node: RedisNode;
  readonly fleet: MemcachedFleet;
  readonly database: LabDatabase;
  readonly app: LabApp;
  /** What `lab backup redis` has kept. */
  backup: Uint8Array | undefined;
  /** It died, and only a start brings it back. */
  killed = false;
  /** The node was shut down and is not back yet. */
  down = false;

  private listener: Listener | undefined;
  private readonly links = new Set<Link>();
  private clientPort = CLIENT_PORT;

  constructor(private readonly options: StageOptions) {
    this.clock = new LabClock(options.wall, options.skippedMs);
    this.network = new Network({ onPending: options.onPending ?? (() => undefined) });
    this.node = this.serve(new RedisNode(this.nodeOptions()));
    this.fleet = new MemcachedFleet({
      clock: this.clock, network: this.network, changed: () => options.onFleetChanged?.(),
      observer: (node, words) => options.fleetObserver?.(node, words),
    }, options.as?.memcached);
    const { clock, network, timers } = this;
    this.database = new LabDatabase({
      clock, network, timers, changed: () => options.onFleetChanged?.(),
    }, options.as?.database);
    this.app = new LabApp({
      clock, database: this.database, connect: (sink, how) => this.connect(sink, how),
        changed: () => options.onFleetChanged?.(),
    });
    this.fleet.redis = { kill: () => this.killNode(), start: () => this.startNode(), backUp: () => this.backUp() };
  }

  /** A client's way to the node; nothing when the node is down. */
  connect(sink: Sink, options?: ConnectionOptions): Connection | undefined {
    return this.down ? undefined : this.node.connect(sink, options);
  }

  /** Puts a node with this data in the place of the present one. */
  exchange(snapshot: Uint8Array): void {
    const former = this.node;
    this.node = this.serve(RedisNode.restore(snapshot, this.nodeOptions()));
    this.down = false;
    this.killed = false;
    this.moveLinks();
    cutOff(former);
    former.scripts.close();
  }

  /** Carries at most `deliveriesMax` waiting pieces; says whether nothing waits any more. */
  settle(deliveriesMax = Infinity): boolean {
    const goneOn = this.node.goOn();
    return (this.network.pending === 0 || this.network.flush(deliveriesMax)) && goneOn;
  }

  /** What may be carried while a script of the node runs, in the middle of `settle`. */
  settleMeanwhile(deliveriesMax: number): void { this.network.flushWithin(deliveriesMax); }

  keyCount(): number {
    return this.node.databases.reduce((sum, db) => sum + db.size, 0);
  }

  /** When `runDue` next has something to do, on the lab's clock. */
  dueMs(): number | undefined {
    const dues = [this.node.nextDue(), this.timers.nextMs(), this.fleet.dueMs(), this.app.dueMs()]
      .filter((due) => due !== undefined);
    return dues.length === 0 ? undefined : Math.min(...dues);
  }

  runDue(): void {
    this.node.tick();
    this.fleet.tick();
    this.app.tick();
    this.timers.run(this.clock.nowMs());
  }

  /** Moves the clock; what is due on the way happens on the way. Answers how far it really went. */
  skip(ms: number): number {
    const allowed = Math.min(ms, LAB_LIMITS.skippedTotalMs.value - this.clock.skippedMs, this.app.skipMs());
    if (allowed <= 0) return 0;
    this.clock.skip(allowed, LAB_LIMITS.skipEvents.value, () => this.dueMs(), () => this.runDue());
    return allowed;
  }

  /** The Redis node dies with all it held, until it is started. Answers why not, if it is refused. */
  killNode(): string | undefined {
    if (this.down) return 'redis is down already';
    this.down = true;
    this.killed = true;
    this.listener?.close();
    cutOff(this.node);
    this.options.onFleetChanged?.();
    return undefined;
  }

  startNode(): string | undefined {
    if (!this.killed) return 'redis is up already';
    this.exchange(this.backup ?? new RedisNode(this.nodeOptions()).snapshot());
    this.options.onFleetChanged?.();
    return undefined;
  }

  backUp(): string | undefined {
    if (this.down) return 'redis is down';
    this.backup = this.node.snapshot();
    this.options.onFleetChanged?.();
    return undefined;
  }

  /** For a save: what of the Redis node is not in its snapshot. */
  backupNotes(): Pick<LabNotes, 'redis'> {
    const { backup, killed } = this;
    if (backup === undefined && !killed) return {};
    return { redis: { killed, ...(backup === undefined ? {} : { backup: latin1(backup, 0, backup.length) }) } };
  }

  takeBackup(saved: LabNotes['redis']): void {
    this.backup = saved?.backup === undefined ? undefined : fromLatin1(saved.backup);
    if (saved?.killed) this.killNode();
  }

  private nodeOptions() {
    const { engine, managed } = this.options.as ?? {};
    return {
      clock: this.clock, scripts: labScripts.make, dice: this.options.dice, limits: engineLimits(),
      ...(engine === undefined ? {} : { profile: engine }),
      ...(managed === undefined ? {} : { managed: { as: managed } }),
    };
  }

  private serve(node: RedisNode): RedisNode {
    if (this.options.observer) node.observe(this.options.observer);
    node.onShutdown = () => this.shutDown(node);
    node.whileScript = (busy) => labScripts.meanwhile?.(node, busy);
    node.onUnfinished = () => this.options.onPending?.();
    this.listener?.close();
    this.listener = this.network.listen(NODE_HOST, NODE_PORT, (peer, from) => this.accept(peer, from));
    return node;
  }

  private accept(peer: Peer, from: string): Handler {
    const sink: Sink = { write: (bytes) => peer.write(bytes), close: () => link.moving || peer.end() };
    const options = { address: `${from}:${this.clientPort++}`, localAddress: `${NODE_HOST}:${NODE_PORT}` };
    const link: Link = { sink, options, connection: this.node.connect(sink, options), moving: false };
    this.links.add(link);
    return {
      data: (bytes) => link.connection.receive(bytes, 0, bytes.length),
      end: () => {
        this.links.delete(link);
        link.connection.end();
      },
    };
  }

  /** Terminals that only wait for a command do not notice that the node was exchanged: their line is put through to
   * the new one. Whoever is in the middle of something (a transaction, a subscription, a wait) is cut off, as by a
   * restart. */
  private moveLinks(): void {
    for (const link of this.links) {
      const former = link.connection;
      const waits = former.blocked !== undefined || former.pendingBytes > 0;
      const busy = waits || former.inMulti || former.subscriptions > 0;
      if (former.closed || busy) continue;
      link.moving = true;
      former.end();
      link.moving = false;
      link.connection = this.node.connect(link.sink, link.options);
      link.connection.db = former.db;
      link.connection.resp3 = former.resp3;
      link.connection.name = former.name;
    }
  }

  /** Comes in the middle of the SHUTDOWN command, so the clients are cut off once it is over. */
  private shutDown(node: RedisNode): void {
    this.down = true;
    const { running } = node.scripts;
    if (running !== undefined) {
      running.ended = 'its node was shut down';
      running.caller.end();
    }
    this.listener?.close();
    const nowMs = this.clock.nowMs();
    this.timers.at(nowMs, () => cutOff(node));
    this.timers.at(nowMs + LAB_LIMITS.downMs.value, () => {
      if (this.node === node && this.down) this.exchange(node.snapshot());
    });
  }
}

function cutOff(node: RedisNode): void {
  for (const client of [...node.clients.values()]) client.end();
}
