/* Client-side caching (tracking.c): which client has read which key, and who asked for whole prefixes.
 *
 * A key is remembered by its name alone, whatever the database, until it changes once; then everyone who read it is
 * told. In BCAST mode nothing is remembered: changed names collect for each prefix and go out when the read event is
 * over. What a client's own command causes follows that command's reply. A client that has gone, or tracks no more,
 * stays in the table until the key changes, as in the real server. */
import type { Command } from './command';
import type { Connection } from './connection';
import type { Words } from './context';
import type { RedisNode } from './node';
import { latin1 } from '#base/bytes';
import { keyPositions } from './key-positions';

export type TrackingState = {
  broadcast: boolean;
  optIn: boolean;
  optOut: boolean;
  noLoop: boolean;
  /** The word of CLIENT CACHING, good for the next command or transaction. */
  caching: boolean;
  brokenRedirect: boolean;
  /** The client that gets the messages; 0: this one. */
  redirect: number;
  readonly prefixes: Set<string>;
};
type Prefix = { clients: Set<Connection>; keys: Map<string, Connection | undefined> };

/** How many keys one look at a table that is too large lets go; each further look 100 more. */
const EFFORT = 100;

export class Tracking {
  /** Does anybody track, or is anything left in the table? All else costs nothing while this is false. */
  active = false;
  clients = 0;
  /** How many readers all remembered keys have. */
  items = 0;
  private readonly readers = new Map<string, Set<number>>();
  private readonly prefixes = new Map<string, Prefix>();
  /** Keys the running client is to hear of when it has its reply; undefined: of all. */
  private readonly pending: (string | undefined)[] = [];
  private overfull = 0;

  constructor(private readonly node: RedisNode) {}

  get keys(): number { return this.readers.size; }
  get prefixCount(): number { return this.prefixes.size; }

  enable(client: Connection, options: Omit<TrackingState, 'caching' | 'brokenRedirect' | 'prefixes'>,
    prefixes: readonly string[]): void {
    const before = client.tracking;
    if (before === undefined) this.clients++;
    this.active = true;
    client.tracking = {
      ...options, caching: before?.caching ?? false, brokenRedirect: false, prefixes: before?.prefixes ?? new Set(),
    };
    if (!options.broadcast) return;
    for (const name of prefixes.length === 0 ? [''] : prefixes) {
      client.tracking.prefixes.add(name);
      const known = this.prefixes.get(name);
      if (known) known.clients.add(client);
      else this.prefixes.set(name, { clients: new Set([client]), keys: new Map() });
    }
  }

  disable(client: Connection): void {
    const { tracking } = client;
    if (tracking === undefined) return;
    for (const name of tracking.prefixes) {
      const prefix = this.prefixes.get(name)!;
      prefix.clients.delete(client);
      if (prefix.clients.size === 0) this.prefixes.delete(name);
    }
    client.tracking = undefined;
    this.clients--;
    this.settle();
  }

  /** After a reading command of a tracking client, also one that was refused. */
  remember(client: Connection, command: Command, words: Words): void {
    const { broadcast, optIn, optOut, caching } = client.tracking!;
    if (broadcast || (optIn && !caching) || (optOut && caching)) return;
    const texts: string[] = [];
    for (let i = 0; i < words.count; i++) texts.push(latin1(words.source, words.starts[i]!, words.ends[i]!));
    for (const { at } of keyPositions(command, texts) ?? []) {
      const key = texts[at]!;
      let ids = this.readers.get(key);
      if (ids === undefined) this.readers.set(key, ids = new Set());
      if (ids.has(client.id)) continue;
      ids.add(client.id);
      this.items++;
    }
  }

  /** A key has another content; `by` is who changed it, undefined where it is time or the server. */
  invalidate(key: string, by: Connection | undefined): void {
    for (const [name, prefix] of this.prefixes) {
      if (key.startsWith(name)) prefix.keys.set(key, by);
    }
    this.forgetKey(key, true);
  }

  private forgetKey(key: string, isRunning: boolean): void {
    const ids = this.readers.get(key);
    if (ids === undefined) return;
    const current = this.node.pipeline.runningFor;
    this.readers.delete(key);
    this.items -= ids.size;
    for (const id of ids) {
      const client = this.node.clients.get(id);
      if (client?.tracking === undefined || client.tracking.broadcast) continue;
      if (client !== current) this.send(client, [key]);
      else if (!client.tracking.noLoop) {
        if (isRunning) this.pending.push(key);
        else this.send(client, [key]);
      }
    }
    this.settle();
  }

  /** FLUSHALL and FLUSHDB: everyone forgets all, also those who asked not to hear of themselves. */
  invalidateAll(): void {
    if (!this.active) return;
    for (const client of this.node.clients.values()) {
      if (client.tracking === undefined) continue;
      if (client === this.node.pipeline.runningFor) this.pending.push(undefined);
      else this.send(client, undefined);
    }
    this.readers.clear();
    this.items = 0;
    this.settle();
  }

  /** When the running client's reply is whole: what it is to hear of its own doing; and CLIENT CACHING is over. */
  afterCommand(client: Connection, command: Command | undefined): void {
    for (const key of this.pending.splice(0)) {
      if (!client.closed) this.send(client, key === undefined ? undefined : [key]);
    }
    this.settle();
    if (client.tracking !== undefined && client.queue === undefined && !command?.name.startsWith('client|')) {
      client.tracking.caching = false;
    }
  }

  /** Tells what collected for prefixes; false when there was nothing. */
  broadcast(): boolean {
    let any = false;
    for (const [, { clients, keys }] of [...this.prefixes].sort(byName)) {
      if (keys.size === 0) continue;
      any = true;
      const changed = [...keys].sort(byName);
      keys.clear();
      for (const client of clients) {
        const noLoop = client.tracking!.noLoop;
        const names = changed.filter(([, by]) => !noLoop || by !== client).map(([name]) => name);
        if (names.length > 0) this.send(client, names);
      }
    }
    return any;
  }

  /** Before a command: lets keys go while the table is larger than it may be. The real server picks by chance. */
  limitTable(): void {
    const most = Math.min(Number(this.node.config.get('tracking-table-max-keys')) || Infinity, this.node.limits.keys);
    if (this.readers.size <= most) {
      this.overfull = 0;
      return;
    }
    let effort = EFFORT * (this.overfull + 1);
    for (const key of this.readers.keys()) {
      this.forgetKey(key, false);
      if (this.readers.size <= most) {
        this.overfull = 0;
        return;
      }
      if (--effort === 0) break;
    }
    this.overfull++;
  }

  private settle(): void {
    this.active = this.clients > 0 || this.readers.size > 0 || this.pending.length > 0;
  }

  /** `keys` undefined: all of them. */
  private send(client: Connection, keys: readonly string[] | undefined): void {
    const { tracking } = client;
    let to: Connection | undefined = client;
    if (tracking !== undefined && tracking.redirect !== 0) {
      to = this.node.clients.get(tracking.redirect);
      if (to === undefined) {
        tracking.brokenRedirect = true;
        if (client.resp3) tellBroken(client, tracking.redirect);
        return;
      }
    }
    if (!to.resp3 && (!tracking?.redirect || to.subscriptions + to.shardChannels.size === 0)) return;
    const out = to.outbox();
    out.aside(() => {
      out.raw(to.resp3 ? '>2\r\n$10\r\ninvalidate\r\n' : '*3\r\n$7\r\nmessage\r\n$20\r\n__redis__:invalidate\r\n');
      if (keys === undefined) out.raw(client.resp3 ? '_\r\n' : '$-1\r\n');
      else {
        out.array(keys.length);
        for (const key of keys) out.bulk(key);
      }
    });
  }
}

function tellBroken(client: Connection, redirect: number): void {
  const out = client.outbox();
  out.aside(() => {
    out.push(2);
    out.bulk('tracking-redir-broken');
    out.integer(redirect);
  });
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
