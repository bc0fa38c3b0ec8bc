/* INFO (server.c, genRedisInfoString): a section a function, each a list of fields with what is true of this node. */
import { memoryFields } from './info-memory';
import {
  latencyFields, persistenceFields, processorFields, replicationFields, statsFields,
} from './info-sections';
import type { RedisNode } from './node';
import type { CommandCount } from './telemetry/command-counts';
import { shownServerFields, versionFields } from './identity';

export type Fields = [name: string, value: string | number][];

const SECTIONS: Record<string, (node: RedisNode) => Fields> = {
  Server: server, Clients: clients, Memory: memoryFields,
  Persistence: persistenceFields, Stats: statsFields, Replication: replicationFields, CPU: processorFields,
  Modules: () => [], Commandstats: commandStats, Errorstats: errorStats, Latencystats: latencyFields,
  Cluster: () => [['cluster_enabled', 0]], Keyspace: keyspace,
};
/** Of no build: the engine is not compiled. */
const BUILD_ID = '0000000000000000';
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
    ...versionFields(node), ['redis_git_sha1', '00000000'], ['redis_git_dirty', 0],
    ['redis_build_id', BUILD_ID], ['redis_mode', 'standalone'], ['os', node.host.os], ['arch_bits', 64],
    ['monotonic_clock', 'POSIX clock_gettime'], ['multiplexing_api', 'epoll'], ['atomicvar_api', 'c11-builtin'],
    ['gcc_version', '0.0.0'], ['process_id', node.host.processId],
    ['process_supervised', node.config.get('supervised')],
    ['run_id', node.runId], ['tcp_port', node.config.get('port')], ['server_time_usec', node.clock.nowUs()],
    ['uptime_in_seconds', uptime], ['uptime_in_days', Math.floor(uptime / 86_400)], ['hz', node.config.get('hz')],
    ['configured_hz', node.config.get('hz')], ['lru_clock', Math.floor(node.now / 1000) & 0xffffff],
    ['executable', node.host.executable], ['config_file', node.host.configFile], ['io_threads_active', 0],
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

function errorStats(node: RedisNode): Fields {
  return [...node.errorCounts].map(([code, count]) => [`errorstat_${code}`, `count=${count}`]);
}

function commandStats(node: RedisNode): Fields {
  const has = ({ calls, rejections }: Readonly<CommandCount>) => calls + rejections > 0;
  return node.table.all.filter((each) => has(node.counts.peek(each.id))).map((each) => [
    `cmdstat_${each.name}`, commandLine(node, each.id),
  ]);
}

function commandLine(node: RedisNode, id: number): string {
  const { calls, rejections, failures } = node.counts.peek(id);
  const usec = node.stopwatch.usec(id);
  return `calls=${calls},usec=${usec},usec_per_call=${(calls === 0 ? 0 : usec / calls).toFixed(2)},`
    + `rejected_calls=${rejections},failed_calls=${failures}`;
}

function keyspace(node: RedisNode): Fields {
  return node.databases.filter((db) => db.size > 0).map((db) => [
    `db${db.number}`, `keys=${db.size},expires=${db.volatile},avg_ttl=${db.averageTtl()}`,
  ]);
}
