/* INFO (server.c, genRedisInfoString): a section a function, each a list of fields with what is true of this node. */
import { memoryFields } from './info-memory';
import type { RedisNode } from './node';
import { shownServerFields, versionFields } from './identity';

type Fields = [name: string, value: string | number][];

const SECTIONS: Record<string, (node: RedisNode) => Fields> = {
  Server: server, Clients: clients, Memory: memoryFields,
  Persistence: persistence, Stats: stats, Replication: replication,
  CPU: cpu, Modules: () => [], Errorstats: errorStats, Cluster: () => [['cluster_enabled', 0]], Keyspace: keyspace,
  Commandstats: commandStats,
};
const DEFAULT = new Set([
  'server', 'clients', 'memory', 'persistence', 'stats', 'replication', 'cpu', 'modules', 'errorstats', 'cluster',
  'keyspace',
]);

export function infoText(node: RedisNode, asked: readonly string[]): string {
  const wanted = new Set<string>();
  for (const word of asked.length === 0 ? ['default'] : asked.map((each) => each.toLowerCase())) {
    if (word === 'default') for (const name of DEFAULT) wanted.add(name);
    else if (word === 'all' || word === 'everything') {
      for (const name of Object.keys(SECTIONS)) wanted.add(name.toLowerCase());
    }
    else wanted.add(word);
  }
  const parts: string[] = [];
  for (const [name, fields] of Object.entries(SECTIONS)) {
    if (!wanted.has(name.toLowerCase())) continue;
    parts.push(`# ${name}\r\n${fields(node).map(([field, value]) => `${field}:${value}\r\n`).join('')}`);
  }
  return parts.join('\r\n');
}

function server(node: RedisNode): Fields {
  const uptime = Math.floor((node.now - node.startedMs) / 1000);
  return shownServerFields(node, [
    ...versionFields(node), ['redis_git_sha1', '00000000'], ['redis_git_dirty', 0], ['redis_mode', 'standalone'],
    ['arch_bits', 64], ['multiplexing_api', 'hitrate'], ['run_id', node.runId], ['tcp_port', node.config.get('port')],
    ['server_time_usec', node.clock.nowUs()], ['uptime_in_seconds', uptime],
    ['uptime_in_days', Math.floor(uptime / 86_400)], ['hz', node.config.get('hz')],
    ['configured_hz', node.config.get('hz')], ['lru_clock', Math.floor(node.now / 1000) & 0xffffff],
    ['executable', ''], ['config_file', ''], ['io_threads_active', 0],
  ]);
}

function clients(node: RedisNode): Fields {
  const all = [...node.clients.values()];
  return [
    ['connected_clients', all.length], ['cluster_connections', 0],
    ['maxclients', Math.min(node.limits.clients, node.config.maxclients)],
    ['client_recent_max_input_buffer', Math.max(0, ...all.map((client) => client.pendingBytes))],
    ['client_recent_max_output_buffer', 0], ['blocked_clients', node.waiting.clients.size],
    ['tracking_clients', node.tracking.clients],
    ['clients_in_timeout_table', [...node.waiting.clients].filter((client) => client.blocked!.deadlineMs > 0).length],
  ];
}

function persistence(node: RedisNode): Fields {
  return [
    ['loading', 0], ['async_loading', 0], ['rdb_changes_since_last_save', node.dirty], ['rdb_bgsave_in_progress', 0],
    ['aof_enabled', 0],
  ];
}

function stats(node: RedisNode): Fields {
  return [
    ['total_connections_received', node.connectionsReceived], ['total_commands_processed', node.commandsProcessed],
    ['rejected_connections', node.stats.rejected], ['expired_keys', node.stats.expired],
    ['evicted_keys', node.stats.evicted], ['evicted_clients', node.stats.evictedClients],
    ['keyspace_hits', node.stats.hits], ['keyspace_misses', node.stats.misses],
    ['pubsub_channels', node.pubsub.channels.size], ['pubsub_patterns', node.pubsub.patterns.size],
    ['tracking_total_keys', node.tracking.keys], ['tracking_total_items', node.tracking.items],
    ['tracking_total_prefixes', node.tracking.prefixCount],
    ['total_error_replies', node.errorReplies],
  ];
}

function replication(): Fields {
  return [['role', 'master'], ['connected_slaves', 0], ['master_failover_state', 'no-failover']];
}

/** The pure rooms know no process; the times are those of the whole thread and are not ours to tell. */
function cpu(): Fields { return [['used_cpu_sys', '0.000000'], ['used_cpu_user', '0.000000']]; }

function errorStats(node: RedisNode): Fields {
  return [...node.errorCounts].map(([code, count]) => [`errorstat_${code}`, `count=${count}`]);
}

function commandStats(node: RedisNode): Fields {
  return node.table.all.filter((each) => node.calls[each.id]! + node.rejections[each.id]! > 0).map((each) => [
    `cmdstat_${each.name}`, commandLine(node, each.id),
  ]);
}

function commandLine(node: RedisNode, id: number): string {
  const calls = node.calls[id]!;
  const usec = node.stopwatch.usec(id);
  return `calls=${calls},usec=${usec},usec_per_call=${(calls === 0 ? 0 : usec / calls).toFixed(2)},`
    + `rejected_calls=${node.rejections[id]},failed_calls=${node.failures[id]}`;
}

function keyspace(node: RedisNode): Fields {
  return node.databases.filter((db) => db.size > 0).map((db) => [
    `db${db.number}`, `keys=${db.size},expires=${db.volatile},avg_ttl=${db.averageTtl()}`,
  ]);
}
