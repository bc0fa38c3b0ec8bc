/* The words behind -o: name or name=value, checked as memcached does. */
import type { Settings } from './settings';
import { leadingInteger } from './leading-integer';

type Reader = (settings: Settings, value: string | undefined) => string | undefined;
const SECOND_US = 1_000_000;

const flag = (put: (settings: Settings) => void): Reader => (settings) => {
  put(settings);
  return undefined;
};
/** One that needs a value: refused in the real server's words without it. */
const valued = (name: string, put: (settings: Settings, value: string) => string | undefined): Reader =>
  (settings, value) => (value === undefined ? `Missing ${name} argument` : put(settings, value));

function percent(name: 'hot_lru_pct' | 'warm_lru_pct', field: 'hotLruPercent' | 'warmLruPercent'): Reader {
  return valued(name, (settings, value) => {
    const given = leadingInteger(value);
    if (given < 1 || given >= 80) return `${name} must be > 1 and < 80`;
    settings[field] = given;
    return undefined;
  });
}

function factor(name: string, field: 'hotMaxFactor' | 'warmMaxFactor'): Reader {
  return valued(name, (settings, value) => {
    const given = Number.parseFloat(value) || 0;
    if (given <= 0) return `${name} must be > 0`;
    settings[field] = given;
    return undefined;
  });
}

const OPTIONS: Record<string, Reader> = {
  maxconns_fast: flag((settings) => { settings.maxConnsFast = true; }),
  no_maxconns_fast: flag((settings) => { settings.maxConnsFast = false; }),
  hashpower: valued('numeric argument for hashpower', (settings, value) => {
    const power = leadingInteger(value);
    if (power < 12) return `Initial hashtable multiplier of ${power} is too low`;
    if (power > 32) {
      return `Initial hashtable multiplier of ${power} is too high\n`
        + 'Choose a value based on "STAT hash_power_level" from a running instance';
    }
    settings.hashPowerInit = power;
    return undefined;
  }),
  no_hashexpand: flag(() => {}),
  slab_reassign: flag((settings) => { settings.slabReassign = true; }),
  no_slab_reassign: flag((settings) => { settings.slabReassign = false; }),
  slab_automove(settings, value) {
    const level = value === undefined ? 1 : leadingInteger(value);
    if (level < 0 || level > 2) return 'slab_automove must be between 0 and 2';
    settings.slabAutomove = level;
    return undefined;
  },
  no_slab_automove: flag((settings) => { settings.slabAutomove = 0; }),
  slab_automove_ratio: valued('slab_automove_ratio', (settings, value) => {
    settings.slabAutomoveRatio = Number.parseFloat(value) || 0;
    return settings.slabAutomoveRatio <= 0 || settings.slabAutomoveRatio > 1
      ? 'slab_automove_ratio must be > 0 and < 1' : undefined;
  }),
  slab_automove_window: valued('slab_automove_window', (settings, value) => {
    settings.slabAutomoveWindow = leadingInteger(value);
    return settings.slabAutomoveWindow < 3 ? 'slab_automove_window must be > 2' : undefined;
  }),
  tail_repair_time: valued('numeric argument for tail_repair_time', (_settings, value) =>
    (leadingInteger(value) < 10 ? 'Cannot set tail_repair_time to less than 10 seconds' : undefined)),
  hash_algorithm: valued('hash_algorithm', (_settings, value) =>
    (['jenkins', 'murmur3', 'xxh3'].includes(value) ? undefined
      : 'Unknown hash_algorithm option (jenkins, murmur3, xxh3)')),
  lru_crawler: flag((settings) => { settings.lruCrawler = true; }),
  no_lru_crawler: flag((settings) => { settings.lruCrawler = false; }),
  lru_crawler_sleep: valued('lru_crawler_sleep value', (settings, value) => {
    const us = leadingInteger(value);
    if (us < 0 || us > SECOND_US) return 'LRU crawler sleep must be between 0 and 1 second';
    settings.crawlerSleepUs = us;
    return undefined;
  }),
  lru_crawler_tocrawl: valued('lru_crawler_tocrawl value', (settings, value) => {
    settings.crawlerToCrawl = leadingInteger(value);
    return undefined;
  }),
  lru_maintainer: flag((settings) => { settings.lruMaintainer = true; }),
  no_lru_maintainer: flag((settings) => {
    settings.lruMaintainer = false;
    settings.lruSegmented = false;
  }),
  hot_lru_pct: percent('hot_lru_pct', 'hotLruPercent'),
  warm_lru_pct: percent('warm_lru_pct', 'warmLruPercent'),
  hot_max_factor: factor('hot_max_factor', 'hotMaxFactor'),
  warm_max_factor: factor('warm_max_factor', 'warmMaxFactor'),
  temporary_ttl: valued('temporary_ttl', (settings, value) => {
    settings.temporaryLru = true;
    settings.temporaryTtl = leadingInteger(value);
    return undefined;
  }),
  idle_timeout: valued('numeric argument for idle_timeout', (settings, value) => {
    settings.idleTimeout = leadingInteger(value);
    return undefined;
  }),
  slab_chunk_max: valued('slab_chunk_max', (settings, value) => {
    settings.slabChunkMax = leadingInteger(value);
    return undefined;
  }),
  track_sizes: flag((settings) => { settings.trackSizes = true; }),
  watcher_logbuf_size: valued('watcher_logbuf_size', () => undefined),
  worker_logbuf_size: valued('worker_logbuf_size', () => undefined),
  read_buf_mem_limit: valued('read_buf_mem_limit', () => undefined),
  modern: flag(() => {}),
  no_modern: flag((settings) => {
    settings.slabReassign = false;
    settings.slabAutomove = 0;
    settings.maxConnsFast = false;
    settings.lruSegmented = false;
    settings.lruMaintainer = false;
  }),
};

/** The sentence of refusal, or undefined when it is in the settings now. */
export function extendedOption(word: string, settings: Settings): string | undefined {
  const [name, value] = word.split(/=(.*)/s);
  const reader = Object.hasOwn(OPTIONS, name!) ? OPTIONS[name!] : undefined;
  return reader === undefined ? `Illegal suboption "${word}"` : reader(settings, value);
}
