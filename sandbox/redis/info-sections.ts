/* The sections of INFO about what a node has done, field by field in the real server's order. A node that never forks
 * or replicates says so with the real server's zeros. */
import type { Fields } from './info';
import type { RedisNode } from './node';

const CORES: readonly (readonly [string, 'system' | 'user'])[] = [
  ['used_cpu_sys', 'system'], ['used_cpu_user', 'user'],
];

export function persistenceFields(node: RedisNode): Fields {
  return [
    ['loading', 0], ['async_loading', 0], ['current_cow_peak', 0], ['current_cow_size', 0],
    ['current_cow_size_age', 0], ['current_fork_perc', '0.00'], ['current_save_keys_processed', 0],
    ['current_save_keys_total', 0], ['rdb_changes_since_last_save', node.dirty], ['rdb_bgsave_in_progress', 0],
    ['rdb_last_save_time', Math.floor(node.startedMs / 1000)], ['rdb_last_bgsave_status', 'ok'],
    ['rdb_last_bgsave_time_sec', -1], ['rdb_current_bgsave_time_sec', -1], ['rdb_saves', 0],
    ['rdb_last_cow_size', 0], ['rdb_last_load_keys_expired', 0], ['rdb_last_load_keys_loaded', 0],
    ['aof_enabled', 0], ['aof_rewrite_in_progress', 0], ['aof_rewrite_scheduled', 0],
    ['aof_last_rewrite_time_sec', -1], ['aof_current_rewrite_time_sec', -1], ['aof_last_bgrewrite_status', 'ok'],
    ['aof_rewrites', 0], ['aof_rewrites_consecutive_failures', 0], ['aof_last_write_status', 'ok'],
    ['aof_last_cow_size', 0], ['module_fork_in_progress', 0], ['module_fork_last_cow_size', 0],
  ];
}

export function statsFields(node: RedisNode): Fields {
  const { traffic, stats, tracking, pubsub } = node;
  return [
    ['total_connections_received', node.connectionsReceived], ['total_commands_processed', node.commandsProcessed],
    ['instantaneous_ops_per_sec', traffic.commandsPerSecond], ['total_net_input_bytes', traffic.inputBytes],
    ['total_net_output_bytes', traffic.outputBytes], ['total_net_repl_input_bytes', 0],
    ['total_net_repl_output_bytes', 0], ['instantaneous_input_kbps', traffic.inputKbps],
    ['instantaneous_output_kbps', traffic.outputKbps], ['instantaneous_input_repl_kbps', '0.00'],
    ['instantaneous_output_repl_kbps', '0.00'], ['rejected_connections', stats.rejected], ['sync_full', 0],
    ['sync_partial_ok', 0], ['sync_partial_err', 0], ['expired_keys', stats.expired], ['expired_stale_perc', '0.00'],
    ['expired_time_cap_reached_count', 0], ['expire_cycle_cpu_milliseconds', Math.floor(node.expireCycleUs / 1000)],
    ['evicted_keys', stats.evicted], ['evicted_clients', stats.evictedClients], ['total_eviction_exceeded_time', 0],
    ['current_eviction_exceeded_time', 0], ['keyspace_hits', stats.hits], ['keyspace_misses', stats.misses],
    ['pubsub_channels', pubsub.channels.size], ['pubsub_patterns', pubsub.patterns.size],
    ['pubsubshard_channels', pubsub.shardChannels.size], ['latest_fork_usec', 0], ['total_forks', 0],
    ['migrate_cached_sockets', 0], ['slave_expires_tracked_keys', 0], ['active_defrag_hits', 0],
    ['active_defrag_misses', 0], ['active_defrag_key_hits', 0], ['active_defrag_key_misses', 0],
    ['total_active_defrag_time', 0], ['current_active_defrag_time', 0], ['tracking_total_keys', tracking.keys],
    ['tracking_total_items', tracking.items], ['tracking_total_prefixes', tracking.prefixCount],
    ['unexpected_error_replies', 0], ['total_error_replies', node.errorReplies], ['dump_payload_sanitizations', 0],
    ['total_reads_processed', traffic.reads], ['total_writes_processed', traffic.writes],
    ['io_threaded_reads_processed', 0], ['io_threaded_writes_processed', 0], ['reply_buffer_shrinks', 0],
    ['reply_buffer_expands', 0],
  ];
}

export function replicationFields(node: RedisNode): Fields {
  return [
    ['role', 'master'], ['connected_slaves', 0], ['master_failover_state', 'no-failover'],
    ['master_replid', node.replicationId], ['master_replid2', '0'.repeat(40)], ['master_repl_offset', 0],
    ['second_repl_offset', -1], ['repl_backlog_active', 0],
    ['repl_backlog_size', node.config.get('repl-backlog-size')], ['repl_backlog_first_byte_offset', 0],
    ['repl_backlog_histlen', 0],
  ];
}

/** One thread, no children: the main thread's share is all. */
export function processorFields(node: RedisNode): Fields {
  const used = node.host.processorSeconds();
  const of = (suffix: string): Fields => CORES.map(([name, part]) => [name + suffix, used[part].toFixed(6)]);
  const none: Fields = CORES.map(([name]) => [`${name}_children`, '0.000000']);
  return [...of(''), ...none, ...of('_main_thread')];
}

export function latencyFields(node: RedisNode): Fields {
  if (!node.config.latencyTracking) return [];
  const percents = node.config.get('latency-tracking-info-percentiles').split(' ').filter((each) => each !== '');
  const fields: Fields = [];
  for (const { id, name } of node.table.all) {
    const histogram = node.stopwatch.histogram(id);
    if (histogram === undefined || percents.length === 0) continue;
    fields.push([`latency_percentiles_usec_${name}`, percents.map((percent) =>
      `p${Number(percent)}=${(histogram.percentile(Number(percent)) / 1000).toFixed(3)}`).join(',')]);
  }
  return fields;
}
