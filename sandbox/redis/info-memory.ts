/* INFO memory (server.c, genRedisInfoString). */
import { memoryOverview } from './memory/overview';
import { humanBytes } from './memory/human';
import type { RedisNode } from './node';

type Fields = [name: string, value: string | number][];

/** What the pure rooms cannot know is told for the node alone: its arena is its allocator and its process. */
export function memoryFields(node: RedisNode): Fields {
  const view = memoryOverview(node);
  const { config, limits } = node;
  const sized = (name: string, bytes: number): Fields => [[name, bytes], [`${name}_human`, humanBytes(bytes)]];
  const percent = (value: number) => `${value.toFixed(2)}%`;
  const slack = view.resident - view.used;
  const { scripts } = view;
  const vm = scripts.vmEval + scripts.vmFunctions;
  return [
    ...sized('used_memory', view.used), ...sized('used_memory_rss', view.resident),
    ...sized('used_memory_peak', view.peak),
    ['used_memory_peak_perc', percent(view.peakPercentage)], ['used_memory_overhead', view.overhead],
    ['used_memory_startup', view.startup], ['used_memory_dataset', view.dataset],
    ['used_memory_dataset_perc', percent(view.datasetPercentage)],
    ['allocator_allocated', view.used], ['allocator_active', view.resident], ['allocator_resident', view.resident],
    ...sized('total_system_memory', limits.dataBytes),
    ['used_memory_lua', scripts.vmEval], ['used_memory_vm_eval', scripts.vmEval],
    ['used_memory_lua_human', humanBytes(scripts.vmEval)], ['used_memory_scripts_eval', scripts.cached],
    ['number_of_cached_scripts', scripts.count], ['number_of_functions', scripts.functionCount],
    ['number_of_libraries', scripts.libraryCount], ['used_memory_vm_functions', scripts.vmFunctions],
    ...sized('used_memory_vm_total', vm), ['used_memory_functions', scripts.functions],
    ...sized('used_memory_scripts', scripts.cached + scripts.functions), ...sized('maxmemory', config.maxmemory),
    ['maxmemory_policy', config.policy],
    ['allocator_frag_ratio', view.fragmentation.toFixed(2)], ['allocator_frag_bytes', slack],
    ['allocator_rss_ratio', '1.00'], ['allocator_rss_bytes', 0], ['rss_overhead_ratio', '1.00'],
    ['rss_overhead_bytes', 0],
    ['mem_fragmentation_ratio', view.fragmentation.toFixed(2)], ['mem_fragmentation_bytes', slack],
    ['mem_not_counted_for_evict', 0], ['mem_replication_backlog', 0], ['mem_total_replication_buffers', 0],
    ['mem_clients_slaves', 0], ['mem_clients_normal', view.clients], ['mem_cluster_links', 0], ['mem_aof_buffer', 0],
    ['mem_allocator', 'hitrate-arena'], ['active_defrag_running', 0], ['lazyfree_pending_objects', 0],
    ['lazyfreed_objects', node.stats.lazyFreed],
  ];
}
