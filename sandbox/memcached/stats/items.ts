/* `stats items` and `stats slabs`: each class with items, each class with pages. */
import type { MemcachedServer } from '../server';
import { WORD } from '../memory';
import { C, LRU, type ListStat } from '../tables';
import type { Stat } from './general';

const SEGMENTS: readonly number[] = [LRU.hot, LRU.warm, LRU.cold, LRU.temp];

export function itemStats(server: MemcachedServer): Stat[] {
  const { items, settings } = server;
  const out: Stat[] = [];
  for (let slab = 1; slab <= items.slabs.largest; slab++) {
    for (const [name, value] of classOf(server, slab)) out.push([`items:${slab}:${name}`, value]);
  }
  return settings.lruSegmented || out.length > 0 ? out : [];
}

function classOf(server: MemcachedServer, slab: number): Stat[] {
  const { tables, items, settings } = server;
  const sum = (what: ListStat) => SEGMENTS.reduce((total, segment) => total + tables.list(slab | segment, what), 0);
  const number = (segment: number) => tables.sizes[slab | segment]!;
  const count = SEGMENTS.reduce((total, segment) => total + number(segment), 0);
  if (count === 0) return [];
  const age = (segment: number) => {
    const tail = tables.tails[slab | segment]!;
    return tail === 0 ? 0 : items.now - items.memory.read(tail, WORD.time);
  };
  const bytes = SEGMENTS.reduce((total, segment) => total + tables.sizesBytes[slab | segment]!, 0);
  const segmented: Stat[] = settings.lruSegmented ? [
    ['number_hot', number(LRU.hot)], ['number_warm', number(LRU.warm)], ['number_cold', number(LRU.cold)],
    ...(settings.temporaryLru ? [['number_temp', number(LRU.temp)] as const] : []),
    ['age_hot', age(LRU.hot)], ['age_warm', age(LRU.warm)],
  ] : [];
  return [
    ['number', count], ...segmented, ['age', age(LRU.cold)], ['mem_requested', bytes], ['evicted', sum('evicted')],
    ['evicted_nonzero', sum('evictedNonzero')], ['evicted_time', tables.list(slab | LRU.cold, 'evictedTime')],
    ['outofmemory', sum('outOfMemory')], ['tailrepairs', sum('tailRepairs')], ['reclaimed', sum('reclaimed')],
    ['expired_unfetched', sum('expiredUnfetched')], ['evicted_unfetched', sum('evictedUnfetched')],
    ...(settings.lruMaintainer ? [
      ['evicted_active', sum('evictedActive')], ['crawler_reclaimed', sum('crawlerReclaimed')],
      ['crawler_items_checked', sum('crawlerItemsChecked')], ['lrutail_reflocked', sum('lruTailReflocked')],
      ['moves_to_cold', sum('movesToCold')], ['moves_to_warm', sum('movesToWarm')],
      ['moves_within_lru', sum('movesWithinLru')], ['direct_reclaims', sum('directReclaims')],
      ['hits_to_hot', tables.list(slab | LRU.hot, 'hits')], ['hits_to_warm', tables.list(slab | LRU.warm, 'hits')],
      ['hits_to_cold', tables.list(slab | LRU.cold, 'hits')], ['hits_to_temp', tables.list(slab | LRU.temp, 'hits')],
    ] as const : []),
  ];
}

export function slabStats({ tables, items, settings }: MemcachedServer): Stat[] {
  const out: Stat[] = [];
  let active = 0;
  for (let slab = 1; slab <= items.slabs.largest; slab++) {
    const pages = tables.slabs[slab]!;
    if (pages === 0) continue;
    active++;
    const { size, perPage } = items.slabs.classes[slab]!;
    const free = tables.freeCounts[slab]!;
    let hits = 0;
    for (const segment of SEGMENTS) hits += tables.list(slab | segment, 'hits');
    const fields: Stat[] = [
      ['chunk_size', size], ['chunks_per_page', perPage], ['total_pages', pages], ['total_chunks', pages * perPage],
      ['used_chunks', pages * perPage - free], ['free_chunks', free], ['free_chunks_end', 0], ['get_hits', hits],
      ['cmd_set', tables.ofClass(slab, 'setCmds')], ['delete_hits', tables.ofClass(slab, 'deleteHits')],
      ['incr_hits', tables.ofClass(slab, 'incrHits')], ['decr_hits', tables.ofClass(slab, 'decrHits')],
      ['cas_hits', tables.ofClass(slab, 'casHits')], ['cas_badval', tables.ofClass(slab, 'casBadval')],
      ['touch_hits', tables.ofClass(slab, 'touchHits')],
    ];
    for (const [name, value] of fields) out.push([`${slab}:${name}`, value]);
  }
  const malloced = tables.counters[C.mallocedBytes]!;
  return [...out, ['active_slabs', active], ['total_malloced', settings.slabPageSize === 0 ? 0 : malloced]];
}
