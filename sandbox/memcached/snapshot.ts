/* A server as plain data, and back: for a lab that sleeps, for undo, and for checks that run on a copy.
 *
 * The real server keeps nothing over its end, so this is the lab's own. It goes by living items, in the order of their
 * lists and with their times, and by the pages each class has taken; where in a page an item lies is not kept, because
 * nothing that a client can ask depends on it. Connections and watchers are not data. */
import { fromLatin1, latin1 } from '#base/bytes';
import type { Clock } from '#base/clock';
import { FLAG } from './item-flags';
import { hashKey } from './hash';
import { WORD } from './memory';
import { MemcachedServer } from './server';
import type { Settings } from './settings';
import { C, COUNTERS, LRU_LISTS, type Counter } from './tables';

/** Key and value are byte strings; times are seconds of the server's own clock. */
export type SavedItem = {
  key: string; value: string; list: number; flags: number; clientFlags: number; time: number; expires: number;
  cas: number;
};
export type SavedServer = {
  settings: Settings;
  startedSeconds: number;
  processStarted: number;
  discovery?: string;
  /** The class of each page, in the order in which they were taken; 0: the common pool. */
  pages: number[];
  /** Oldest first within each list. */
  items: SavedItem[];
  counters: Partial<Record<Counter, number>>;
  /** Place and value of those that are not zero. */
  listStats: [number, number][];
  classStats: [number, number][];
};

/** What the copy counts anew while its items are put in, and what belongs to connections. */
const DERIVED = new Set<Counter>([
  'items', 'bytes', 'hashItems', 'hashPower', 'mallocedBytes', 'pages', 'connections', 'logWatchers',
  'ofFetchers', 'ofMutations', 'ofEvictions', 'ofConnevents', 'sizesOn',
]);
const KEPT_FLAGS = FLAG.fetched | FLAG.active | FLAG.tokenSent | FLAG.stale | FLAG.keyBinary;

export function saveServer(server: MemcachedServer): SavedServer {
  const { tables, settings, processStarted, startedSeconds, discovery } = server;
  const counters: SavedServer['counters'] = {};
  for (const name of COUNTERS) {
    if (!DERIVED.has(name) && tables.counters[C[name]] !== 0) counters[name] = tables.counters[C[name]]!;
  }
  return {
    settings: { ...settings }, startedSeconds, processStarted, ...(discovery === undefined ? {} : { discovery }),
    pages: [...tables.pageClass.subarray(1, tables.counters[C.pages]! + 1)],
    items: Array.from({ length: LRU_LISTS }, (_, list) => itemsOf(server, list)).flat(),
    counters, listStats: nonzero(tables.listStats), classStats: nonzero(tables.classStats),
  };
}

/** A server with the same items, lists, counts and settings, on this clock. */
export function restoreServer(saved: SavedServer, clock: Clock): MemcachedServer {
  const server = new MemcachedServer({ clock, settings: saved.settings });
  server.processStarted = saved.processStarted;
  server.startedSeconds = saved.startedSeconds;
  server.discovery = saved.discovery;
  server.enter();
  openPages(server, saved.pages);
  for (const item of saved.items) putBack(server, item);
  const { tables } = server;
  for (const name of COUNTERS) if (!DERIVED.has(name)) tables.counters[C[name]] = saved.counters[name] ?? 0;
  fill(tables.listStats, saved.listStats);
  fill(tables.classStats, saved.classStats);
  return server;
}

function itemsOf({ items, tables }: MemcachedServer, list: number): SavedItem[] {
  const { memory } = items;
  const saved: SavedItem[] = [];
  for (let item = tables.tails[list]!; item !== 0; item = memory.read(item, WORD.previous)) {
    const keyAt = items.keyAt(item);
    let value = '';
    items.eachPart(item, 0, items.valueBytes(item), (bytes, at, count) => { value += latin1(bytes, at, at + count); });
    saved.push({
      key: latin1(memory.page(item), keyAt, keyAt + items.keyLength(item)), value, list,
      flags: items.flags(item) & KEPT_FLAGS, clientFlags: memory.read(item, WORD.clientFlags),
      time: memory.read(item, WORD.time), expires: memory.read(item, WORD.expires), cas: Number(items.cas(item)),
    });
  }
  return saved;
}

/** Pages as they were taken, so that no class has more or less room than it had. */
function openPages({ tables, memory, items, settings }: MemcachedServer, pages: readonly number[]): void {
  for (const slab of pages) {
    const page = tables.counters[C.pages]! + 1;
    if (!memory.open(page)) return;
    tables.counters[C.pages] = page;
    tables.counters[C.mallocedBytes]! += settings.slabPageSize;
    if (slab !== 0) items.slabs.split(page, slab);
  }
}

function putBack({ items }: MemcachedServer, saved: SavedItem): void {
  const { memory } = items;
  const key = fromLatin1(saved.key);
  const value = fromLatin1(saved.value);
  const hash = hashKey(key, 0, key.length);
  const item = items.allocate(key, 0, key.length, hash, saved.clientFlags, saved.expires, value.length);
  if (item === 0) return;
  items.fill(item, 0, value, 0, value.length);
  memory.write(item, WORD.ids, (memory.read(item, WORD.ids) & ~0xff) | saved.list);
  items.set(item, saved.flags);
  items.link(item);
  memory.write(item, WORD.time, saved.time);
  items.setCas(item, BigInt(saved.cas));
}

function nonzero(values: Float64Array): [number, number][] {
  const found: [number, number][] = [];
  values.forEach((value, at) => { if (value !== 0) found.push([at, value]); });
  return found;
}

function fill(values: Float64Array, saved: readonly [number, number][]): void {
  values.fill(0);
  for (const [at, value] of saved) values[at] = value;
}
