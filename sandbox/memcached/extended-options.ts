/* The words behind -o: name or name=value, checked as memcached does. */
import type { Settings } from './settings';
import { leadingInteger } from './leading-integer';

type Reader = (settings: Settings, value: string | undefined, warnings: string[]) => string | undefined;
const SECOND_US = 1_000_000;

const flag = (put: (settings: Settings) => void): Reader => (settings) => {
  put(settings);
  return undefined;
};
/** One that needs a value: refused in the real server's words without it. */
const valued = (name: string, put: (settings: Settings, value: string) => string | undefined): Reader =>
  (settings, value) => (value === undefined ? missing(name) : put(settings, value));
/** The real one words it in two ways: some names are sentences of their own. */
function missing(name: string): string { return name.includes(' ') ? `Missing ${name}` : `Missing ${name} argument`; }

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

/** One that means nothing here, but must be a number. */
function number(name: string): Reader {
  return valued(name, (_settings, value) => (
    /^\s*\+?\d+/.test(value) ? undefined : `could not parse argument to ${name}`));
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
    if (!/^\s*\+?\d+\s*$/.test(value)) return 'lru_crawler_tocrawl takes a numeric 32bit value';
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
  watcher_logbuf_size: number('watcher_logbuf_size'),
  worker_logbuf_size: number('worker_logbuf_size'),
  read_buf_mem_limit: number('read_buf_mem_limit'),
  modern: flag(() => {}),
  inline_ascii_resp: flag(() => {}),
  no_inline_ascii_resp: flag(() => {}),
  no_chunked_items: flag(() => {}),
  drop_privileges: flag(() => {}),
  no_drop_privileges: flag(() => {}),
  resp_obj_mem_limit(_settings, _value, warnings) {
    warnings.push('DEPRECATED: resp_obj_mem_limit no longer used. See read_buf_mem_limit,');
    return undefined;
  },
  ext_path: (_settings, value) => (value === undefined
    ? 'missing argument to ext_path, ie: ext_path=/d/file:5G' : `Illegal suboption "ext_path=${value}"`),
  no_modern: flag((settings) => {
    settings.slabReassign = false;
    settings.slabAutomove = 0;
    settings.maxConnsFast = false;
    settings.lruSegmented = false;
    settings.lruMaintainer = false;
  }),
};

/** The sentence of refusal, or undefined when it is in the settings now. */
export function extendedOption(word: string, settings: Settings, warnings: string[]): string | undefined {
  const [name, value] = word.split(/=(.*)/s);
  const reader = Object.hasOwn(OPTIONS, name!) ? OPTIONS[name!] : undefined;
  return reader === undefined ? `Illegal suboption "${word}"` : reader(settings, value, warnings);
}
