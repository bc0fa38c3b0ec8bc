// Counts a Memcached store again from its pages: what its lists, free chunks, table and counters say must be one truth.
import { FLAG } from '#memcached/item-flags';
import { Memory, WORD } from '#memcached/memory';
import type { MemcachedServer } from '#memcached/server';
import { C, LRU_LISTS } from '#memcached/tables';

const CHUNK_OWNER = 4;

/** What is wrong, as sentences; nothing when all is well. No value may be on its way. */
export function recount(server: MemcachedServer): string[] {
  const wrong: string[] = [];
  const same = (what: string, found: number, counted: number): void => {
    if (found !== counted) wrong.push(`${what}: found ${found}, counted ${counted}`);
  };
  const linked = walkLists(server, wrong, same);
  const { counters } = server.tables;
  same('items in lists', linked.size, counters[C.items]!);
  same('items in the table', walkTable(server, linked, wrong), counters[C.items]!);
  let bytes = 0;
  for (const item of linked) bytes += server.items.bytesOf(item);
  same('bytes of items', bytes, counters[C.bytes]!);
  walkFree(server, same);
  walkPages(server, linked, wrong, same);
  return wrong;
}

type Same = (what: string, found: number, counted: number) => void;

function walkLists({ items, tables, memory }: MemcachedServer, wrong: string[], same: Same): Set<number> {
  const seen = new Set<number>();
  for (let list = 0; list < LRU_LISTS; list++) {
    let [count, size, before] = [0, 0, 0];
    for (let item = tables.heads[list]!; item !== 0 && !seen.has(item); item = memory.read(item, WORD.next)) {
      seen.add(item);
      count++;
      size += items.bytesOf(item);
      if (memory.read(item, WORD.previous) !== before) wrong.push(`list ${list} does not lead back at ${item}`);
      if (items.lru.listOf(item) !== list) wrong.push(`item ${item} of list ${list} says another one`);
      if (!items.has(item, FLAG.linked)) wrong.push(`item ${item} of list ${list} is not linked`);
      before = item;
    }
    same(`tail of list ${list}`, before, tables.tails[list]!);
    same(`items of list ${list}`, count, tables.sizes[list]!);
    same(`bytes of list ${list}`, size, tables.sizesBytes[list]!);
  }
  return seen;
}

function walkFree({ items, tables, memory }: MemcachedServer, same: Same): void {
  for (let slab = 1; slab <= items.slabs.largest; slab++) {
    let count = 0;
    for (let chunk = tables.freeHeads[slab]!; chunk !== 0; chunk = memory.read(chunk, WORD.next)) {
      if (!items.has(chunk, FLAG.slabbed) || ++count > tables.freeCounts[slab]!) break;
    }
    same(`free chunks of class ${slab}`, count, tables.freeCounts[slab]!);
  }
}

function walkTable({ items, memory }: MemcachedServer, linked: Set<number>, wrong: string[]): number {
  let count = 0;
  for (let bucket = 0; bucket < items.table.size; bucket++) {
    for (let item = items.table.first(bucket); item !== 0; item = memory.read(item, WORD.hashNext)) {
      count++;
      if (!linked.has(item)) wrong.push(`item ${item} of the table is in no list`);
      const hash = memory.read(item, WORD.hash);
      const found = items.table.find(hash, memory.page(item), items.keyAt(item), items.keyLength(item));
      if (found !== item) wrong.push(`item ${item} is not found by its key`);
    }
  }
  return count;
}

function walkPages(server: MemcachedServer, linked: Set<number>, wrong: string[], same: Same): void {
  const { items, tables, memory } = server;
  const free = new Map<number, number>();
  for (let page = 1; page <= tables.counters[C.pages]!; page++) {
    const slab = tables.pageClass[page]!;
    const { size, perPage } = items.slabs.classes[slab]!;
    for (let i = 0; i < perPage; i++) {
      const chunk = Memory.address(page, i * size);
      const flags = items.flags(chunk);
      const owner = (flags & FLAG.chunk) === 0 ? chunk : memory.read(chunk, CHUNK_OWNER);
      if ((flags & FLAG.slabbed) !== 0) free.set(slab, (free.get(slab) ?? 0) + 1);
      else if (!linked.has(owner)) wrong.push(`chunk ${chunk} of class ${slab} belongs to nobody`);
    }
  }
  for (const [slab, count] of free) same(`free chunks in pages of class ${slab}`, count, tables.freeCounts[slab]!);
}
