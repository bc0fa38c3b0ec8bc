/* `stats` without a word (server_stats in memcached.c): every field of the real server in its order. What belongs to
 * its threads and buffers is told as one thread with no buffers of its own has it. */
import type { MemcachedServer } from '../server';
import { C, LRU_LISTS, type Counter, type ListStat } from '../tables';
import { VERSION } from '../version';

export type Stat = readonly [name: string, value: string | number];

const SEGMENTS = 4;
const CLASSES = LRU_LISTS / SEGMENTS;

export function generalStats(server: MemcachedServer): Stat[] {
  const { tables, settings } = server;
  const counter = (name: Counter) => tables.counters[C[name]]!;
  return [
    ...identity(server),
    ...commands(server),
    ['auth_cmds', counter('authCmds')], ['auth_errors', counter('authErrors')],
    ['bytes_read', counter('bytesRead')], ['bytes_written', counter('bytesWritten')],
    ['limit_maxbytes', settings.maxBytes], ['accepting_conns', 1],
    ['listen_disabled_num', counter('listenDisabled')], ['time_in_listen_disabled_us', 0],
    ['threads', settings.threads], ['conn_yields', counter('connYields')],
    ['hash_power_level', counter('hashPower')], ['hash_bytes', server.items.table.reportedBytes],
    ['hash_is_expanding', 0],
    ...moving(server),
    ['bytes', counter('bytes')], ['curr_items', counter('items')], ['total_items', counter('totalItems')],
    ['slab_global_page_pool', counter('globalPages')],
    ...lists(server),
  ];
}

function identity(server: MemcachedServer): Stat[] {
  const { tables, settings, clock, process } = server;
  const counter = (name: Counter) => tables.counters[C[name]]!;
  return [
    ['pid', process.pid], ['uptime', server.uptimeSeconds], ['time', Math.floor(clock.nowMs() / 1000)],
    ['version', VERSION], ['libevent', process.libevent], ['pointer_size', 64],
    ['rusage_user', seconds(process.userUs())], ['rusage_system', seconds(process.systemUs())],
    ['max_connections', settings.maxConnections], ['curr_connections', counter('connections')],
    ['total_connections', counter('totalConnections')], ['rejected_connections', counter('rejectedConnections')],
    ['connection_structures', counter('connectionStructures')], ['response_obj_oom', 0], ['response_obj_count', 1],
    ['response_obj_bytes', 65536], ['read_buf_count', 8], ['read_buf_bytes', 131072],
    ['read_buf_bytes_free', 49152], ['read_buf_oom', 0], ['reserved_fds', 20],
  ];
}

function commands({ tables }: MemcachedServer): Stat[] {
  const counter = (name: Counter) => tables.counters[C[name]]!;
  let hits = 0;
  for (let list = 0; list < LRU_LISTS; list++) hits += tables.list(list, 'hits');
  return [
    ['cmd_get', counter('getCmds')], ['cmd_set', tables.sumOfClasses('setCmds')], ['cmd_flush', counter('flushCmds')],
    ['cmd_touch', counter('touchCmds')], ['cmd_meta', counter('metaCmds')],
    ['get_hits', hits + tables.sumOfClasses('touchHits')], ['get_misses', counter('getMisses')],
    ['get_expired', counter('getExpired')], ['get_flushed', counter('getFlushed')],
    ['delete_misses', counter('deleteMisses')], ['delete_hits', tables.sumOfClasses('deleteHits')],
    ['incr_misses', counter('incrMisses')], ['incr_hits', tables.sumOfClasses('incrHits')],
    ['decr_misses', counter('decrMisses')], ['decr_hits', tables.sumOfClasses('decrHits')],
    ['cas_misses', counter('casMisses')], ['cas_hits', tables.sumOfClasses('casHits')],
    ['cas_badval', tables.sumOfClasses('casBadval')], ['touch_hits', tables.sumOfClasses('touchHits')],
    ['touch_misses', counter('touchMisses')], ['store_too_large', counter('tooLarge')],
    ['store_no_memory', counter('noMemory')],
  ];
}

function moving({ tables }: MemcachedServer): Stat[] {
  const counter = (name: Counter) => tables.counters[C[name]]!;
  return [
    ['slab_reassign_rescues', counter('slabReassignRescues')],
    ['slab_reassign_chunk_rescues', counter('slabReassignChunkRescues')],
    ['slab_reassign_evictions_nomem', counter('slabReassignEvictions')],
    ['slab_reassign_inline_reclaim', counter('slabReassignInlineReclaim')],
    ['slab_reassign_busy_items', counter('slabReassignBusyItems')],
    ['slab_reassign_busy_deletes', counter('slabReassignBusyDeletes')], ['slab_reassign_running', 0],
    ['slabs_moved', counter('slabsMoved')], ['lru_crawler_running', counter('crawlerRunning')],
    ['lru_crawler_starts', counter('crawlerStarts')], ['lru_maintainer_juggles', counter('maintainerJuggles')],
    ['malloc_fails', 0], ['log_worker_dropped', counter('logWorkerDropped')],
    ['log_worker_written', counter('logWorkerWritten')], ['log_watcher_skipped', counter('logWatcherSkipped')],
    ['log_watcher_sent', counter('logWatcherSent')], ['log_watchers', counter('logWatchers')],
    ['unexpected_napi_ids', 0], ['round_robin_fallback', 0],
  ];
}

function lists({ tables }: MemcachedServer): Stat[] {
  const all = (what: ListStat) => {
    let sum = 0;
    for (let list = 0; list < SEGMENTS * CLASSES; list++) sum += tables.list(list, what);
    return sum;
  };
  return [
    ['expired_unfetched', all('expiredUnfetched')], ['evicted_unfetched', all('evictedUnfetched')],
    ['evicted_active', all('evictedActive')], ['evictions', all('evicted')], ['reclaimed', all('reclaimed')],
    ['crawler_reclaimed', all('crawlerReclaimed')], ['crawler_items_checked', all('crawlerItemsChecked')],
    ['lrutail_reflocked', all('lruTailReflocked')], ['moves_to_cold', all('movesToCold')],
    ['moves_to_warm', all('movesToWarm')], ['moves_within_lru', all('movesWithinLru')],
    ['direct_reclaims', all('directReclaims')], ['lru_bumps_dropped', 0],
  ];
}

function seconds(us: number): string { return (us / 1e6).toFixed(6); }
