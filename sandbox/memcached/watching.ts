/* `watch`: connections that are told of lookups, changes, evictions and connections as they happen (logger.c). The real
 * server writes from a thread of its own; ours at the end of the read event that caused it, in the same words. */
import { latin1 } from '#base/bytes';
import type { Clock } from '#base/clock';
import type { Connection } from './connection';
import { FLAG } from './item-flags';
import type { Items } from './items';
import { WORD } from './memory';
import { C } from './tables';

export const WATCHED = ['fetchers', 'mutations', 'evictions', 'connevents'] as const;
export type Watched = (typeof WATCHED)[number];
export type Told = readonly [what: Watched, line: string];
const COUNTED = {
  fetchers: C.ofFetchers, mutations: C.ofMutations, evictions: C.ofEvictions, connevents: C.ofConnevents,
} as const;
const PLAIN = /[A-Za-z0-9\-._~]/;

export class Watching {
  private readonly watchers = new Map<Connection, ReadonlySet<Watched>>();
  private readonly waiting = new Map<Connection, string>();
  private outgoing: Told[] = [];
  /** Hands on what other threads' watchers have to be told. */
  elsewhere: ((told: readonly Told[]) => void) | undefined;
  /** The connection whose request runs, as events name it. */
  current: Connection | undefined;

  constructor(private readonly items: Items, private readonly clock: Clock) {}

  add(connection: Connection, what: ReadonlySet<Watched>): void {
    this.watchers.set(connection, what);
    this.count(what, 1);
  }
  remove(connection: Connection): void {
    const what = this.watchers.get(connection);
    if (what === undefined) return;
    this.watchers.delete(connection);
    this.waiting.delete(connection);
    this.count(what, -1);
  }
  private count(what: ReadonlySet<Watched>, by: 1 | -1): void {
    const { counters } = this.items.tables;
    for (const each of what) counters[COUNTED[each]]! += by;
    counters[C.logWatchers]! += by;
    this.look();
  }
  /** Is anybody watching, of this thread or another? */
  look(): void {
    this.items.watching = this.items.tables.counters[C.logWatchers]! > 0 ? this : undefined;
  }
  private isWanted(what: Watched): boolean { return this.items.tables.counters[COUNTED[what]]! > 0; }

  looked(key: Uint8Array, at: number, length: number, item: number): void {
    if (!this.isWanted('fetchers')) return;
    const { items } = this;
    const found = item !== 0;
    const name = uri(latin1(key, at, at + length));
    this.tell('fetchers', `type=item_get key=${name} status=${found ? 'found' : 'not_found'}`
      + ` clsid=${found ? items.lru.slabOf(item) : 0} cfd=${this.current?.id ?? 0}`
      + ` size=${found ? items.valueBytes(item) - 2 : 0}`);
  }

  /** `item` is still whole, whether it was kept or not. */
  stored(item: number, status: string, command: string): void {
    if (!this.isWanted('mutations')) return;
    const { items } = this;
    this.tell('mutations', `type=item_store key=${this.keyOf(item)} status=${status} cmd=${command}`
      + ` ttl=${this.ttl(item)} clsid=${items.lru.slabOf(item)} cfd=${this.current?.id ?? 0}`
      + ` size=${items.valueBytes(item) - 2}`);
  }
  refused(key: string, status: string, command: string): void {
    this.tell('mutations', `type=item_store key=${uri(key)} status=${status} cmd=${command} ttl=0 clsid=0`
      + ` cfd=${this.current?.id ?? 0} size=0`);
  }

  evicted(item: number): void {
    if (!this.isWanted('evictions')) return;
    const { items } = this;
    const expires = items.memory.read(item, WORD.expires);
    this.tell('evictions', `type=eviction key=${this.keyOf(item)} fetch=${items.has(item, FLAG.fetched) ? 'yes' : 'no'}`
      + ` ttl=${expires === 0 ? -1 : expires - items.now} la=${items.now - items.memory.read(item, WORD.time)}`
      + ` clsid=${items.lru.slabOf(item)} size=${items.valueBytes(item) - 2}`);
  }

  connected(connection: Connection): void { this.connectionEvent(connection, 'type=conn_new', ''); }
  disconnected(connection: Connection): void { this.connectionEvent(connection, 'type=conn_close', ' reason=normal'); }
  private connectionEvent(connection: Connection, type: string, reason: string): void {
    const match = /^tcp:(.*):(\d+)$/.exec(connection.address);
    this.tell('connevents', `${type} rip=${match?.[1] ?? 'unknown'} rport=${match?.[2] ?? 0} transport=tcp${reason}`
      + ` cfd=${connection.id}`);
  }

  private keyOf(item: number): string {
    const { items } = this;
    const at = items.keyAt(item);
    return uri(latin1(items.memory.page(item), at, at + items.keyLength(item)));
  }
  private ttl(item: number): number {
    const expires = this.items.memory.read(item, WORD.expires);
    return expires === 0 ? 0 : expires - this.items.now;
  }

  private tell(what: Watched, text: string): void {
    if (!this.isWanted(what)) return;
    const { counters } = this.items.tables;
    const us = this.clock.nowUs();
    const line = `ts=${Math.floor(us / 1e6)}.${us % 1e6} gid=${++counters[C.logSerial]!} ${text}\n`;
    counters[C.logWorkerWritten]!++;
    counters[C.logWatcherSent]! += counters[COUNTED[what]]!;
    this.hear([[what, line]]);
    if (this.elsewhere !== undefined) this.outgoing.push([what, line]);
  }

  /** Lines of this thread or another one, for the watchers of this one. */
  hear(told: readonly Told[]): void {
    for (const [connection, wants] of this.watchers) {
      for (const [what, line] of told) {
        if (wants.has(what)) this.waiting.set(connection, (this.waiting.get(connection) ?? '') + line);
      }
    }
  }

  /** Sends what has collected. */
  flush(): void {
    if (this.outgoing.length > 0) {
      this.elsewhere?.(this.outgoing);
      this.outgoing = [];
    }
    if (this.waiting.size === 0) return;
    for (const [connection, text] of this.waiting) connection.push(text);
    this.waiting.clear();
  }
}

/** As the real server writes keys where they could hold anything. */
export function uri(key: string): string {
  let text = '';
  for (const char of key) {
    text += PLAIN.test(char) ? char : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return text;
}
