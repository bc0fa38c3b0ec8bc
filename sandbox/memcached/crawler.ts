/* The crawler: goes through the lists from their tails, one item of each in turn, to remove what is dead or to tell
 * what is there (crawler.c). The real one sleeps between items; ours does a round at once. */
import { latin1 } from '#base/bytes';
import { FLAG } from './item-flags';
import type { Items } from './items';
import { WORD } from './memory';
import { C, LRU_LISTS } from './tables';
import { uri } from './watching';

const SLAB_OF_LIST = 63;

/** Which lists a word like `all`, `3` or `1,2` names; undefined when a class among them is none. */
export function listsOf(items: Items, word: string): number[] | undefined {
  const all = Array.from({ length: LRU_LISTS }, (_, list) => list);
  if (word === 'all') return all;
  const slabs = new Set<number>();
  for (const part of word.split(',')) {
    const slab = Number(part);
    if (!/^\d+$/.test(part) || slab < 1 || slab > items.slabs.largest) return undefined;
    slabs.add(slab);
  }
  return all.filter((list) => slabs.has(list & SLAB_OF_LIST));
}

/** Calls `visit` for one item of each list in turn, oldest first; `most` a list, 0 for all. */
function crawl(items: Items, lists: readonly number[], most: number, visit: (item: number) => void): void {
  const { memory, tables } = items;
  tables.counters[C.crawlerStarts]!++;
  let going = lists.map((list) => ({ list, at: tables.tails[list]!, seen: 0 })).filter(({ at }) => at !== 0);
  while (going.length > 0) {
    for (const walk of going) {
      const item = walk.at;
      walk.at = memory.read(item, WORD.previous);
      walk.seen++;
      if (most > 0 && walk.seen >= most) walk.at = 0;
      tables.count(walk.list, 'crawlerItemsChecked');
      visit(item);
    }
    going = going.filter(({ at }) => at !== 0);
  }
}

function isDead(items: Items, item: number): boolean {
  const expires = items.memory.read(item, WORD.expires);
  return (expires !== 0 && expires < items.now) || items.isFlushed(item);
}

/** Removes what has expired or was flushed; how many. */
export function reclaim(items: Items, lists: readonly number[], most: number): number {
  const dead: number[] = [];
  crawl(items, lists, most, (item) => { if (isDead(items, item)) dead.push(item); });
  for (const item of dead) {
    const list = items.lru.listOf(item);
    items.tables.count(list, 'crawlerReclaimed');
    items.tables.count(list, 'reclaimed');
    if (!items.has(item, FLAG.fetched)) items.tables.count(list, 'expiredUnfetched');
    items.unlink(item);
  }
  return dead.length;
}

/** One line for each living item. `startedSeconds` turns own seconds into those since 1970. */
export function dump(items: Items, lists: readonly number[], startedSeconds: number): string {
  const { memory } = items;
  let text = '';
  crawl(items, lists, 0, (item) => {
    if (isDead(items, item)) return;
    const at = items.keyAt(item);
    const key = uri(latin1(memory.page(item), at, at + items.keyLength(item)));
    const expires = memory.read(item, WORD.expires);
    text += `key=${key} exp=${expires === 0 ? -1 : expires + startedSeconds}`
      + ` la=${memory.read(item, WORD.time) + startedSeconds} cas=${items.cas(item)}`
      + ` fetch=${items.has(item, FLAG.fetched) ? 'yes' : 'no'} cls=${items.lru.slabOf(item)}`
      + ` size=${items.bytesOf(item)}\n`;
  });
  return text;
}
