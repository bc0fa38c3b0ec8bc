/* The Memcached nodes of a lab: up to sixty servers on one private network, and the configuration endpoint by which
 * clients find them, as ElastiCache has it. A node is made when somebody first connects to it, so a lab of sixty costs
 * nothing until it is used.
 *
 * Nodes know nothing of each other. One that is killed loses what it held and stays in the list of auto discovery,
 * as a failed node does while the service replaces it; the list gets a new version when nodes are added or removed. */
import { fromLatin1, latin1 } from '#base/bytes';
import type { Handler, Listener, Network, Peer } from '#network/network';
import { settingsFrom } from '#memcached/options';
import { MemcachedServer } from '#memcached/server';
import { restoreServer, saveServer, type SavedServer } from '#memcached/snapshot';
import type { Settings } from '#memcached/settings';
import { C } from '#memcached/tables';
import type { NodeRow, Nodes } from '#shell/world';
import type { Connection, Sink } from '#memcached/connection';
import type { LabClock } from './clock';
import type { FleetPlan } from './fleet-plan';
import { FLEET_LIMITS } from './limits';
import { MemcachedTap } from './memcached-tap';

export type SavedNode = {
  name: string;
  up: boolean;
  startedMs: number;
  /** Missing: nobody has used it. */
  data?: SavedServer;
  /** In a journal: as the record before has it. */
  kept?: true;
};
export type SavedFleet = { settings: string; version: number; nodes: SavedNode[] };
export type FleetOptions = {
  clock: LabClock;
  network: Network;
  /** A client has sent something, or a node came or went. */
  changed(): void;
  observer(node: string, words: readonly string[]): void;
};
export type DirectClient = { send(bytes: Uint8Array): void; end(): void; readonly closed: boolean };
type Link = { node: FleetNode; connection: Connection; tap: MemcachedTap; moving: boolean; connect(): Connection };

export const MEMCACHED_PORT = 11211;
export const CONFIGURATION_ENDPOINT = 'cache.cfg.lab';
const CONFIGURATION_HOST = '10.0.0.10';
const FIRST_HOST = 11;
const CLIENT_PORT = 40_000;
const SECOND_MS = 1000;
const PAGE_BYTES = 1 << 20;

class FleetNode {
  up = true;
  server: MemcachedServer | undefined;
  listener: Listener | undefined;
  /** Counts what clients have sent: who saved it knows whether it is another now. */
  revision = 0;
  toldMs = 0;

  constructor(readonly name: string, readonly host: string, public startedMs: number) {}
}

export class MemcachedFleet implements Nodes {
  /** Set by the stage, which owns the Redis node. */
  redis?: NonNullable<Nodes['redis']>;
  private nodes: FleetNode[] = [];
  private settings = '';
  private version = 1;
  private readonly links = new Set<Link>();
  private configuration: Listener | undefined;
  private clientPort = CLIENT_PORT;
  private dueAtMs: number | undefined;

  constructor(private readonly options: FleetOptions, plan: FleetPlan | undefined) {
    this.arrange(this.planned(plan));
  }

  get endpoint(): string | undefined { return this.nodes.length > 0 ? CONFIGURATION_ENDPOINT : undefined; }

  list(): NodeRow[] {
    return this.nodes.map(({ name, host, up, server }) => ({
      name, host, address: `${name}.lab:${MEMCACHED_PORT}`, up, items: server?.tables.counters[C.items] ?? 0,
      used: server !== undefined,
    }));
  }

  /** The server of a node that is up; made now if nobody has asked for it yet. */
  server(name: string): MemcachedServer | undefined {
    const node = this.find(name);
    return node?.up ? this.serverOf(node) : undefined;
  }

  /** The reason why not, if it is refused. */
  kill(name: string): string | undefined {
    const node = this.find(name);
    if (node === undefined) return `there is no node ${name}`;
    if (!node.up) return `${node.name} is down already`;
    node.up = false;
    node.revision++;
    this.listen();
    cutOff(node);
    node.server = undefined;
    this.options.changed();
    return undefined;
  }

  start(name: string): string | undefined {
    const node = this.find(name);
    if (node === undefined) return `there is no node ${name}`;
    if (node.up) return `${node.name} is up already`;
    node.up = true;
    node.startedMs = this.options.clock.nowMs();
    node.revision++;
    this.listen();
    this.options.changed();
    return undefined;
  }

  add(): { name: string } | { refused: string } {
    if (this.nodes.length >= FLEET_LIMITS.nodes.value) return { refused: FLEET_LIMITS.nodes.sentence };
    if (this.nodes.length === 0) return { refused: 'this lab has no Memcached cluster to add a node to' };
    const number = Math.max(...this.nodes.map(({ name }) => Number(name.slice(-4)))) + 1;
    const node = this.made(number, this.options.clock.nowMs());
    this.nodes.push(node);
    this.changeList();
    return { name: node.name };
  }

  remove(name: string): string | undefined {
    const node = this.find(name);
    if (node === undefined) return `there is no node ${name}`;
    if (this.nodes.length === 1) return 'the last node of a cluster cannot be removed';
    this.nodes = this.nodes.filter((each) => each !== node);
    node.listener?.close();
    cutOff(node);
    this.changeList();
    return undefined;
  }

  /** What a client that cannot wait is answered at once: text, or why nothing. `host` may be the endpoint. */
  ask(host: string, request: string): { text: string } | { failure: string } {
    const atEndpoint = host === CONFIGURATION_ENDPOINT;
    const node = atEndpoint ? this.nodes.find(({ up }) => up) ?? this.nodes[0] : this.find(host);
    if (node === undefined) return { failure: 'Name or service not known' };
    if (!node.up) return { failure: 'Connection refused' };
    let text = '';
    const line = this.open(node, { write: (bytes) => { text += latin1(bytes, 0, bytes.length); }, close() {} });
    line.send(fromLatin1(request));
    line.end();
    return { text };
  }

  /** A client in no network; what `sink` gets is the node's answers. */
  private open(node: FleetNode, sink: Sink): DirectClient {
    const connection = this.serverOf(node).connect(sink, `tcp:127.0.0.1:${this.clientPort++}`);
    const tap = new MemcachedTap((words) => this.options.observer(node.name, words));
    return {
      send: (bytes) => {
        this.catchUp(node);
        tap.feed(bytes);
        connection.receive(bytes, 0, bytes.length);
        this.options.changed();
      },
      end: () => connection.end(),
      get closed() { return connection.closed; },
    };
  }

  /** The same by name; undefined when the node is not up. */
  dial(name: string, sink: Sink): DirectClient | undefined {
    const node = this.find(name);
    return node?.up ? this.open(node, sink) : undefined;
  }

  /** As many bytes as the pages of all nodes take. */
  get residentBytes(): number { return this.pages() * PAGE_BYTES; }

  /** When `tick` next has something to do, on the lab's clock. */
  dueMs(): number | undefined { return this.dueAtMs; }

  tick(): void {
    if (this.dueAtMs === undefined || this.dueAtMs > this.options.clock.nowMs()) return;
    this.dueAtMs = undefined;
    for (const { server } of this.nodes) server?.tick();
  }

  save(): SavedFleet {
    const { settings, version } = this;
    return { settings, version, nodes: this.nodes.map(saveNode) };
  }

  /** Names what a journal compares: another text, another state. */
  get mark(): string {
    return `${this.version} ${this.nodes.map(({ name, up, revision }) => `${name} ${up} ${revision}`).join(' ')}`;
  }

  /** What changed since `known` (the revisions of an earlier call). A node with much data is left to whole saves. */
  record(known: ReadonlyMap<string, number>): { saved: SavedFleet; revisions: Map<string, number> } {
    const { settings, version } = this;
    const nodes = this.nodes.map((node): SavedNode => {
      const { name, up, startedMs, server, revision } = node;
      const large = (server?.tables.counters[C.bytes] ?? 0) > FLEET_LIMITS.journalBytes.value;
      if (up && (known.get(name) === revision || large)) return { name, up, startedMs, kept: true };
      return saveNode(node);
    });
    const revisions = new Map(this.nodes.map(({ name, revision }) => [name, revision]));
    return { saved: { settings, version, nodes }, revisions };
  }

  /** Other nodes in place of these; clients that only wait for a line go on with the node of the same name. */
  exchange(saved: SavedFleet | undefined): void {
    for (const { listener } of this.nodes) listener?.close();
    this.configuration?.close();
    this.arrange(saved ?? this.planned(undefined));
    for (const link of [...this.links]) {
      const node = this.find(link.node.name);
      const goesOn = node?.up === true && link.tap.idle && !link.connection.closed;
      link.moving = goesOn;
      link.connection.end();
      link.moving = false;
      if (!goesOn) continue;
      link.node = node;
      link.connection = link.connect();
    }
  }

  private planned(plan: FleetPlan | undefined): SavedFleet {
    const startedMs = this.options.clock.nowMs();
    const nodes = Array.from({ length: plan?.nodes ?? 0 }, (_, at) => ({ name: nameOf(at + 1), up: true, startedMs }));
    return { settings: plan?.settings ?? '', version: 1, nodes };
  }

  private arrange({ settings, version, nodes }: SavedFleet): void {
    this.settings = settings;
    this.version = version;
    this.nodes = nodes.map(({ name, up, startedMs, data }) => {
      const node = this.made(Number(name.slice(-4)), startedMs);
      node.up = up;
      if (data !== undefined) node.server = this.bounded(restoreServer(data, this.options.clock));
      return node;
    });
    this.listen();
  }

  private made(number: number, startedMs: number): FleetNode {
    const { network } = this.options;
    const node = new FleetNode(nameOf(number), `10.0.0.${FIRST_HOST + number - 1}`, startedMs);
    network.name(node.name, node.host);
    network.name(`${node.name}.lab`, node.host);
    return node;
  }

  /** Ports of those that are up; the configuration endpoint leads to the first of them. */
  private listen(): void {
    const { network } = this.options;
    for (const node of this.nodes) {
      if (!node.up) node.listener?.close();
      node.listener = !node.up ? undefined : node.listener
        ?? network.listen(node.host, MEMCACHED_PORT, (peer, from) => this.accept(node, peer, from));
    }
    this.configuration?.close();
    const first = this.nodes.find(({ up }) => up);
    if (this.nodes.length > 0) network.name(CONFIGURATION_ENDPOINT, CONFIGURATION_HOST);
    this.configuration = first && network.listen(CONFIGURATION_HOST, MEMCACHED_PORT, (peer, from) =>
      this.accept(first, peer, from));
  }

  private changeList(): void {
    this.version++;
    this.listen();
    const discovery = this.discovery();
    for (const { server } of this.nodes) if (server !== undefined) server.discovery = discovery;
    this.options.changed();
  }

  /** Version, line end, `name|address|port` of each, line end. */
  private discovery(): string {
    const nodes = this.nodes.map(({ name, host }) => `${name}.lab|${host}|${MEMCACHED_PORT}`);
    return `${this.version}\n${nodes.join(' ')}\n`;
  }

  private accept(node: FleetNode, peer: Peer, from: string): Handler {
    const address = `tcp:${from}:${this.clientPort++}`;
    const sink = { write: (bytes: Uint8Array) => peer.write(bytes), close: () => link.moving || peer.end() };
    const connect = (): Connection => this.serverOf(link.node).connect(sink, address);
    const tap = new MemcachedTap((words) => this.options.observer(link.node.name, words));
    const link = { node, tap, moving: false, connect } as Link;
    link.connection = connect();
    this.links.add(link);
    return {
      data: (bytes) => {
        this.catchUp(link.node);
        tap.feed(bytes);
        link.connection.receive(bytes, 0, bytes.length);
        this.options.changed();
      },
      end: () => {
        this.links.delete(link);
        link.connection.end();
      },
    };
  }

  /** The maintainer works while nobody asks: what it would have done meanwhile is done before the next request. */
  private catchUp(node: FleetNode): void {
    const nowMs = this.options.clock.nowMs();
    if (nowMs - node.toldMs >= SECOND_MS) node.server?.tick();
    node.toldMs = nowMs;
    node.revision++;
    this.dueAtMs ??= nowMs + SECOND_MS;
  }

  private serverOf(node: FleetNode): MemcachedServer {
    if (node.server !== undefined) return node.server;
    const server = new MemcachedServer({ clock: this.options.clock, settings: fleetSettings(this.settings) });
    server.startedSeconds = Math.floor(node.startedMs / SECOND_MS);
    server.discovery = this.discovery();
    node.server = this.bounded(server);
    return server;
  }

  /** All nodes of a lab together take so many pages and no more; then storing is refused as without memory. */
  private bounded(server: MemcachedServer): MemcachedServer {
    const { memory } = server;
    const open = memory.open.bind(memory);
    memory.open = (page) => this.pages() < FLEET_LIMITS.pages.value && open(page);
    return server;
  }

  private pages(): number {
    return this.nodes.reduce((sum, { server }) => sum + (server === undefined ? 0 : server.memory.pages.length - 1), 0);
  }

  private find(name: string): FleetNode | undefined {
    const short = name.toLowerCase().replace(/\.lab$/, '');
    return this.nodes.find((node) => node.name === short);
  }
}

function cutOff({ server }: FleetNode): void {
  for (const connection of [...server?.connections.values() ?? []]) connection.end();
}

export function nameOf(number: number): string { return `cache-${String(number).padStart(4, '0')}`; }

/** What such words set; throws the sentence of the real server's refusal. */
export function fleetSettings(words: string): Partial<Settings> {
  const order = settingsFrom(words === '' ? [] : words.split(/\s+/));
  if ('refused' in order) throw new Error(order.refused.trim());
  return order.settings;
}

function saveNode({ name, up, startedMs, server }: FleetNode): SavedNode {
  return { name, up, startedMs, ...(server === undefined ? {} : { data: saveServer(server) }) };
}
