/* What memcached is started with (settings_init and main in memcached.c), as values. Sizes in bytes, times in
 * seconds. */

export type Settings = {
  /** -m: item memory in bytes; the figure `stats` shows as limit_maxbytes. */
  maxBytes: number;
  maxConnections: number;
  port: number;
  /** -M switches it off: a full cache then refuses instead of evicting. */
  evictToFree: boolean;
  /** -C switches it off: items are eight bytes smaller and have no unique number. */
  useCas: boolean;
  /** -n: least bytes for key, value and flags. */
  chunkSize: number;
  /** -f */
  growthFactor: number;
  /** -I */
  itemSizeMax: number;
  slabPageSize: number;
  slabChunkMax: number;
  threads: number;
  verbose: number;
  flushEnabled: boolean;
  dumpEnabled: boolean;
  watchEnabled: boolean;
  shutdownCommand: boolean;
  sasl: boolean;
  /** -Y: ASCII users; with it every connection must log in first. */
  authFile: string;
  protocol: 'auto-negotiate' | 'ascii' | 'binary';
  detailEnabled: boolean;
  prefixDelimiter: string;
  lruSegmented: boolean;
  lruMaintainer: boolean;
  lruCrawler: boolean;
  hotLruPercent: number;
  warmLruPercent: number;
  hotMaxFactor: number;
  warmMaxFactor: number;
  temporaryLru: boolean;
  temporaryTtl: number;
  crawlerSleepUs: number;
  crawlerToCrawl: number;
  slabReassign: boolean;
  slabAutomove: number;
  slabAutomoveRatio: number;
  slabAutomoveWindow: number;
  hashPowerInit: number;
  idleTimeout: number;
  maxConnsFast: boolean;
  trackSizes: boolean;
  maxRequestsPerEvent: number;
};

const MEGABYTE = 1024 * 1024;

/** What a server has that was started without options. */
export const DEFAULT_SETTINGS: Readonly<Settings> = {
  maxBytes: 64 * MEGABYTE, maxConnections: 1024, port: 11211, evictToFree: true, useCas: true, chunkSize: 48,
  growthFactor: 1.25, itemSizeMax: MEGABYTE, slabPageSize: MEGABYTE, slabChunkMax: MEGABYTE / 2, threads: 4,
  verbose: 0, flushEnabled: true, dumpEnabled: true, watchEnabled: true, shutdownCommand: false, sasl: false,
  authFile: '', protocol: 'auto-negotiate', detailEnabled: false, prefixDelimiter: ':', lruSegmented: true,
  lruMaintainer: true, lruCrawler: true, hotLruPercent: 20, warmLruPercent: 40, hotMaxFactor: 0.2, warmMaxFactor: 2,
  temporaryLru: false, temporaryTtl: 61, crawlerSleepUs: 100, crawlerToCrawl: 0, slabReassign: true, slabAutomove: 1,
  slabAutomoveRatio: 0.8, slabAutomoveWindow: 30, hashPowerInit: 0, idleTimeout: 0, maxConnsFast: true,
  trackSizes: false, maxRequestsPerEvent: 20,
};
