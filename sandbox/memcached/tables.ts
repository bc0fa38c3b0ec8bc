/* The flat tables beside the pages: free lists, LRU ends, counters. All are typed arrays over buffers that may be
 * shared between threads, so that a thread is given them rather than copies. */

export const LRU = { hot: 0, warm: 64, cold: 128, temp: 192 } as const;
/** A class number with its segment in the two highest bits, as slabs_clsid of an item. */
export const LRU_LISTS = 256;
const CLASSES = 64;

/** What the real server counts for each list (itemstats_t). */
export const LIST_STATS = [
  'evicted', 'evictedNonzero', 'evictedTime', 'evictedUnfetched', 'evictedActive', 'reclaimed', 'outOfMemory',
  'tailRepairs', 'expiredUnfetched', 'crawlerReclaimed', 'crawlerItemsChecked', 'lruTailReflocked', 'movesToCold',
  'movesToWarm', 'movesWithinLru', 'directReclaims', 'hits',
] as const;
export type ListStat = (typeof LIST_STATS)[number];

/** What the threads count for each class (slab_stats). */
export const CLASS_STATS = [
  'getHits', 'setCmds', 'touchHits', 'deleteHits', 'incrHits', 'decrHits', 'casHits', 'casBadval',
] as const;
export type ClassStat = (typeof CLASS_STATS)[number];

/** What is counted for the whole server. */
export const COUNTERS = [
  'casId', 'items', 'totalItems', 'bytes', 'hashItems', 'hashPower', 'hashExpanding', 'oldestLive', 'oldestCas',
  'mallocedBytes', 'pages', 'memLimitReached', 'getCmds', 'getMisses', 'getExpired', 'getFlushed', 'touchCmds',
  'touchMisses', 'deleteMisses', 'incrMisses', 'decrMisses', 'casMisses', 'flushCmds', 'metaCmds', 'authCmds',
  'authErrors', 'bytesRead', 'bytesWritten', 'connections', 'totalConnections', 'rejectedConnections',
  'connectionStructures', 'idleKicks', 'slabsMoved', 'slabReassignRescues', 'slabReassignEvictions',
  'slabReassignChunkRescues', 'slabReassignInlineReclaim', 'slabReassignBusyItems', 'slabReassignBusyDeletes',
  'crawlerStarts', 'maintainerJuggles', 'logWorkerDropped', 'logWorkerWritten', 'logWatcherSkipped',
  'logWatcherSent', 'logWatchers', 'connYields', 'listenDisabled', 'maxConnections', 'responseObjects',
  'readBuffers', 'globalPages', 'crawlerRunning',
  'logSerial', 'ofFetchers', 'ofMutations', 'ofEvictions', 'ofConnevents', 'sizesOn', 'tooLarge', 'noMemory',
] as const;
export type Counter = (typeof COUNTERS)[number];

/** What `stats reset` sets to zero besides the counts of lists and classes. */
const RESET: readonly Counter[] = [
  'totalItems', 'getCmds', 'getMisses', 'getExpired', 'getFlushed', 'touchCmds', 'touchMisses', 'deleteMisses',
  'incrMisses', 'decrMisses', 'casMisses', 'flushCmds', 'metaCmds', 'authCmds', 'authErrors', 'bytesRead',
  'bytesWritten', 'totalConnections', 'rejectedConnections', 'listenDisabled', 'connYields', 'tooLarge', 'noMemory',
];

const indexOf = <Name extends string>(names: readonly Name[]): Record<Name, number> =>
  Object.fromEntries(names.map((name, i) => [name, i])) as Record<Name, number>;
export const C = indexOf(COUNTERS);
const LIST = indexOf(LIST_STATS);
const CLASS = indexOf(CLASS_STATS);

export type MakeBuffer = (bytes: number) => ArrayBuffer | SharedArrayBuffer;

export class Tables {
  readonly heads: Uint32Array;
  readonly tails: Uint32Array;
  readonly sizes: Uint32Array;
  readonly sizesBytes: Float64Array;
  readonly freeHeads: Uint32Array;
  readonly freeCounts: Uint32Array;
  readonly slabs: Uint32Array;
  /** The class a page belongs to; 0: the global pool. */
  readonly pageClass: Uint8Array;
  readonly counters: Float64Array;
  readonly listStats: Float64Array;
  readonly classStats: Float64Array;

  constructor(make: MakeBuffer, mostPages: number) {
    const words = (count: number) => new Uint32Array(make(count * 4));
    const doubles = (count: number) => new Float64Array(make(count * 8));
    this.heads = words(LRU_LISTS);
    this.tails = words(LRU_LISTS);
    this.sizes = words(LRU_LISTS);
    this.sizesBytes = doubles(LRU_LISTS);
    this.freeHeads = words(CLASSES);
    this.freeCounts = words(CLASSES);
    this.slabs = words(CLASSES);
    this.pageClass = new Uint8Array(make(mostPages));
    this.counters = doubles(COUNTERS.length);
    this.listStats = doubles(LRU_LISTS * LIST_STATS.length);
    this.classStats = doubles(CLASSES * CLASS_STATS.length);
  }

  count(list: number, what: ListStat, by = 1): void { this.listStats[list * LIST_STATS.length + LIST[what]]! += by; }
  list(list: number, what: ListStat): number { return this.listStats[list * LIST_STATS.length + LIST[what]]!; }
  setList(list: number, what: ListStat, value: number): void {
    this.listStats[list * LIST_STATS.length + LIST[what]] = value;
  }
  countClass(slab: number, what: ClassStat): void { this.classStats[slab * CLASS_STATS.length + CLASS[what]]!++; }
  ofClass(slab: number, what: ClassStat): number { return this.classStats[slab * CLASS_STATS.length + CLASS[what]]!; }
  /** Forgets what was counted; what there is stays. */
  resetCounts(): void {
    for (const name of RESET) this.counters[C[name]] = 0;
    this.listStats.fill(0);
    this.classStats.fill(0);
  }
  sumOfClasses(what: ClassStat): number {
    let sum = 0;
    for (let slab = 0; slab < CLASSES; slab++) sum += this.ofClass(slab, what);
    return sum;
  }
}
