/* Moving a page from one class to another (slab_rebalance in slabs.c): what lives in it goes to free chunks of its
 * class elsewhere, or is evicted when there are none. The real server does it little by little; ours at once. */
import { FLAG } from './item-flags';
import type { Items } from './items';
import { Memory, WORD } from './memory';
import { C } from './tables';

export type Moved = 'ok' | 'bad_class' | 'no_spare' | 'same' | 'busy';
const ANY = -1;
/** Where a value chunk names its item. */
const CHUNK_OWNER = 4;

/** Class 0 is the pool of pages that belong to nobody; −1 as source: the class with most pages but the target. */
export function movePage(items: Items, from: number, to: number): Moved {
  const { tables, slabs } = items;
  const source = from === ANY ? richest(items, to) : from;
  if (source === to) return 'same';
  if (source < 0 || source > slabs.largest || to < 0 || to > slabs.largest) return 'bad_class';
  if (source === 0 ? tables.counters[C.globalPages] === 0 : tables.slabs[source]! < 2) return 'no_spare';
  const page = idlePage(items, source);
  if (page === 0) return 'busy';
  if (source === 0) tables.counters[C.globalPages]!--;
  else empty(items, page, source);
  items.memory.pages[page]!.fill(0);
  if (to === 0) {
    tables.pageClass[page] = 0;
    tables.counters[C.globalPages]!++;
  } else slabs.split(page, to);
  tables.counters[C.slabsMoved]!++;
  return 'ok';
}

/** A page of the class in which no value is arriving: such an item is in nobody's list, so that it cannot be moved. */
function idlePage({ tables, memory, slabs }: Items, slab: number): number {
  const { size, perPage } = slabs.classes[slab]!;
  for (let page = tables.pageClass.indexOf(slab, 1); page > 0; page = tables.pageClass.indexOf(slab, page + 1)) {
    if (slab === 0) return page;
    let arriving = false;
    for (let i = 0; i < perPage && !arriving; i++) {
      const chunk = Memory.address(page, i * size);
      const flags = memory.read(chunk, WORD.flags);
      const item = (flags & FLAG.chunk) !== 0 ? memory.read(chunk, CHUNK_OWNER) : chunk;
      arriving = (flags & FLAG.slabbed) === 0 && (memory.read(item, WORD.flags) & FLAG.linked) === 0;
    }
    if (!arriving) return page;
  }
  return 0;
}

function richest(items: Items, to: number): number {
  let best = -1;
  for (let slab = 1; slab <= items.slabs.largest; slab++) {
    const pages = items.tables.slabs[slab]!;
    if (slab !== to && pages > 1 && (best < 0 || pages > items.tables.slabs[best]!)) best = slab;
  }
  return best;
}

function empty(items: Items, page: number, slab: number): void {
  const { memory, tables, slabs } = items;
  const { size, perPage } = slabs.classes[slab]!;
  const chunks = Array.from({ length: perPage }, (_, i) => Memory.address(page, i * size));
  for (const chunk of chunks) if ((memory.read(chunk, WORD.flags) & FLAG.slabbed) !== 0) slabs.withdraw(chunk, slab);
  for (const chunk of chunks) {
    const flags = memory.read(chunk, WORD.flags);
    if ((flags & FLAG.slabbed) !== 0) continue;
    if ((flags & FLAG.chunk) !== 0) items.evictOwner(chunk);
    else if ((flags & FLAG.linked) === 0) continue;
    else if ((flags & FLAG.chunked) === 0 && slabs.available(slab) > 0) items.relocate(chunk, slab);
    else {
      tables.counters[C.slabReassignEvictions]!++;
      items.evicted(chunk);
      items.unlink(chunk);
    }
    if ((memory.read(chunk, WORD.flags) & FLAG.slabbed) !== 0) slabs.withdraw(chunk, slab);
  }
  tables.slabs[slab]!--;
}
