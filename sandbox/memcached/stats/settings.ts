/* `stats settings` (process_stat_settings): what the server was started with, in the real server's order. */
import type { MemcachedServer } from '../server';
import { C } from '../tables';
import type { Stat } from './general';

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

export function settingsStats({ settings, tables, process }: MemcachedServer): Stat[] {
  return [
    ['maxbytes', settings.maxBytes], ['maxconns', settings.maxConnections], ['tcpport', settings.port],
    ['udpport', 0], ['inter', process.listens || 'NULL'], ['verbosity', settings.verbose],
    ['oldest', tables.counters[C.oldestLive]!], ['evictions', settings.evictToFree ? 'on' : 'off'],
    ['domain_socket', process.socketPath || 'NULL'], ['umask', '700'],
    ['shutdown_command', yesNo(settings.shutdownCommand)], ['growth_factor', settings.growthFactor.toFixed(2)],
    ['chunk_size', settings.chunkSize], ['num_threads', settings.threads],
    ['num_threads_per_udp', settings.threads], ['stat_key_prefix', settings.prefixDelimiter],
    ['detail_enabled', yesNo(settings.detailEnabled)], ['reqs_per_event', settings.maxRequestsPerEvent],
    ['cas_enabled', yesNo(settings.useCas)], ['tcp_backlog', 1024], ['binding_protocol', settings.protocol],
    ['auth_enabled_sasl', yesNo(settings.sasl)], ['auth_enabled_ascii', settings.authFile || 'no'],
    ['item_size_max', settings.itemSizeMax], ['maxconns_fast', yesNo(settings.maxConnsFast)],
    ['hashpower_init', settings.hashPowerInit], ['slab_reassign', yesNo(settings.slabReassign)],
    ['slab_automove', settings.slabAutomove], ['slab_automove_ratio', settings.slabAutomoveRatio.toFixed(2)],
    ['slab_automove_window', settings.slabAutomoveWindow], ['slab_chunk_max', settings.slabChunkMax],
    ['lru_crawler', yesNo(settings.lruCrawler)], ['lru_crawler_sleep', settings.crawlerSleepUs],
    ['lru_crawler_tocrawl', settings.crawlerToCrawl], ['tail_repair_time', 0],
    ['flush_enabled', yesNo(settings.flushEnabled)], ['dump_enabled', yesNo(settings.dumpEnabled)],
    ['hash_algorithm', 'murmur3'], ['lru_maintainer_thread', yesNo(settings.lruMaintainer)],
    ['lru_segmented', yesNo(settings.lruSegmented)], ['hot_lru_pct', settings.hotLruPercent],
    ['warm_lru_pct', settings.warmLruPercent], ['hot_max_factor', settings.hotMaxFactor.toFixed(2)],
    ['warm_max_factor', settings.warmMaxFactor.toFixed(2)], ['temp_lru', yesNo(settings.temporaryLru)],
    ['temporary_ttl', settings.temporaryTtl], ['idle_timeout', settings.idleTimeout],
    ['watcher_logbuf_size', 262144], ['worker_logbuf_size', 65536], ['read_buf_mem_limit', 0],
    ['track_sizes', yesNo(settings.trackSizes)], ['inline_ascii_response', 'no'],
    ...ABSENT,
  ];
}

/** External storage and TLS, which this server does not have: as a real one shows them when they are off. */
const ABSENT: Stat[] = [
  ['ext_item_size', 512], ['ext_item_age', 4294967295], ['ext_low_ttl', 0], ['ext_recache_rate', 2000],
  ['ext_wbuf_size', 4194304], ['ext_compact_under', 0], ['ext_drop_under', 0], ['ext_max_sleep', 1000000],
  ['ext_max_frag', '0.80'], ['slab_automove_freeratio', '0.010'], ['ext_drop_unread', 'no'], ['ssl_enabled', 'no'],
  ['ssl_chain_cert', '(null)'], ['ssl_key', '(null)'], ['ssl_verify_mode', 0], ['ssl_keyformat', 1],
  ['ssl_ciphers', 'NULL'], ['ssl_ca_cert', 'NULL'], ['ssl_wbuf_size', 16384], ['ssl_session_cache', 'no'],
  ['ssl_kernel_tls', 'no'], ['ssl_min_version', 'tlsv1.2'], ['num_napi_ids', '(null)'], ['memory_file', '(null)'],
];
