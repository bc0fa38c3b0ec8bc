/* Every parameter the real server knows, with its default and what values it takes (config.c). */

export type Parameter = {
  name: string;
  kind: 'string' | 'boolean' | 'integer' | 'memory' | 'octal' | 'enum';
  default: string;
  /** The older name, which CONFIG still takes and shows. */
  alias?: string;
  values?: readonly string[];
  least?: number;
  most?: number | bigint;
  /** A size may also be so many per cent of maxmemory. */
  mostPercent?: number;
  /** Can only be given at start. */
  immutable?: true;
  /** CONFIG SET takes it only where `enable-protected-configs` lets it. */
  protected?: true;
  /** Why it is kept and shown but changes nothing here. Every other one is in force, in the code that names it. */
  idle?: string;
};

export const INT64_MAX = 0x7fff_ffff_ffff_ffffn;
const UINT64_MAX = 0xffff_ffff_ffff_ffffn;

const DEFRAG = 'the allocator is ours: nothing is moved to give memory back';
const REHASH = 'tables are rehashed while they are used';
const AOF = 'there is no append-only file; a lab keeps a journal of its own';
const RDB = 'there is no file of the data yet';
const REPLICAS = 'a node here has no replicas and is none';
const CLUSTER = 'a node here is alone';
const TLS = 'the engine listens without TLS';
const PROCESS = "the process is Node's";
const ONE_THREAD = 'an engine has one thread';
const TICKS = 'what is due is looked for when it is due, or every 25 ms';
const SYSLOG = 'the log is a file or stdout';
const PAYLOADS = 'every payload is looked at to its last byte and checked';
const COMPRESSION = 'nodes of lists are small and stay as they are';

export const parameters: readonly Parameter[] = [
  { name: 'acl-pubsub-default', kind: 'enum', default: 'resetchannels', values: ['allchannels', 'resetchannels'] },
  { name: 'aclfile', kind: 'string', default: '', immutable: true },
  { name: 'acllog-max-len', kind: 'integer', default: '128', least: 0, most: INT64_MAX },
  { name: 'active-defrag-cycle-max', kind: 'integer', default: '25', least: 1, most: 99, idle: DEFRAG },
  { name: 'active-defrag-cycle-min', kind: 'integer', default: '1', least: 1, most: 99, idle: DEFRAG },
  { name: 'active-defrag-ignore-bytes', kind: 'memory', default: '104857600', least: 1, idle: DEFRAG },
  { name: 'active-defrag-max-scan-fields', kind: 'integer', default: '1000', least: 1, most: INT64_MAX, idle: DEFRAG },
  { name: 'active-defrag-threshold-lower', kind: 'integer', default: '10', least: 0, most: 1000, idle: DEFRAG },
  { name: 'active-defrag-threshold-upper', kind: 'integer', default: '100', least: 0, most: 1000, idle: DEFRAG },
  { name: 'active-expire-effort', kind: 'integer', default: '1', least: 1, most: 10 },
  { name: 'activedefrag', kind: 'boolean', default: 'no', idle: DEFRAG },
  { name: 'activerehashing', kind: 'boolean', default: 'yes', idle: REHASH },
  { name: 'always-show-logo', kind: 'boolean', default: 'no', immutable: true },
  { name: 'aof-disable-auto-gc', kind: 'boolean', default: 'no', idle: AOF },
  { name: 'aof-load-truncated', kind: 'boolean', default: 'yes', idle: AOF },
  { name: 'aof-rewrite-incremental-fsync', kind: 'boolean', default: 'yes', idle: AOF },
  { name: 'aof-timestamp-enabled', kind: 'boolean', default: 'no', idle: AOF },
  { name: 'aof-use-rdb-preamble', kind: 'boolean', default: 'yes', idle: AOF },
  { name: 'aof_rewrite_cpulist', kind: 'string', default: '', immutable: true, idle: AOF },
  { name: 'appenddirname', kind: 'string', default: 'appendonlydir', immutable: true, idle: AOF },
  { name: 'appendfilename', kind: 'string', default: 'appendonly.aof', immutable: true, idle: AOF },
  { name: 'appendfsync', kind: 'enum', default: 'everysec', values: ['everysec', 'always', 'no'], idle: AOF },
  { name: 'appendonly', kind: 'boolean', default: 'no', idle: AOF },
  { name: 'auto-aof-rewrite-min-size', kind: 'memory', default: '67108864', idle: AOF },
  { name: 'auto-aof-rewrite-percentage', kind: 'integer', default: '100', least: 0, most: 2147483647, idle: AOF },
  { name: 'bgsave_cpulist', kind: 'string', default: '', immutable: true, idle: RDB },
  { name: 'bind', kind: 'string', default: '* -::*' },
  { name: 'bind-source-addr', kind: 'string', default: '', idle: PROCESS },
  { name: 'bio_cpulist', kind: 'string', default: '', immutable: true, idle: PROCESS },
  {
    name: 'busy-reply-threshold', kind: 'integer', default: '5000', alias: 'lua-time-limit', least: 0, most: INT64_MAX,
  },
  {
    name: 'client-output-buffer-limit', kind: 'string',
    default: 'normal 0 0 0 slave 268435456 67108864 60 pubsub 33554432 8388608 60',
  },
  { name: 'client-query-buffer-limit', kind: 'memory', default: '1073741824', least: 1_048_576 },
  { name: 'cluster-allow-pubsubshard-when-down', kind: 'boolean', default: 'yes', idle: CLUSTER },
  { name: 'cluster-allow-reads-when-down', kind: 'boolean', default: 'no', idle: CLUSTER },
  { name: 'cluster-allow-replica-migration', kind: 'boolean', default: 'yes', idle: CLUSTER },
  { name: 'cluster-announce-bus-port', kind: 'integer', default: '0', least: 0, most: 65535, idle: CLUSTER },
  { name: 'cluster-announce-hostname', kind: 'string', default: '', idle: CLUSTER },
  { name: 'cluster-announce-ip', kind: 'string', default: '', idle: CLUSTER },
  { name: 'cluster-announce-port', kind: 'integer', default: '0', least: 0, most: 65535, idle: CLUSTER },
  { name: 'cluster-announce-tls-port', kind: 'integer', default: '0', least: 0, most: 65535, idle: CLUSTER },
  { name: 'cluster-config-file', kind: 'string', default: 'nodes.conf', immutable: true, idle: CLUSTER },
  { name: 'cluster-enabled', kind: 'boolean', default: 'no', immutable: true },
  { name: 'cluster-link-sendbuf-limit', kind: 'memory', default: '0', most: UINT64_MAX, idle: CLUSTER },
  { name: 'cluster-migration-barrier', kind: 'integer', default: '1', least: 0, most: 2147483647, idle: CLUSTER },
  { name: 'cluster-node-timeout', kind: 'integer', default: '15000', least: 0, most: INT64_MAX, idle: CLUSTER },
  { name: 'cluster-port', kind: 'integer', default: '0', least: 0, most: 65535, immutable: true, idle: CLUSTER },
  {
    name: 'cluster-preferred-endpoint-type', kind: 'enum', default: 'ip',
    values: ['ip', 'hostname', 'unknown-endpoint'],
    idle: CLUSTER,
  },
  {
    name: 'cluster-replica-no-failover', kind: 'boolean', default: 'no', alias: 'cluster-slave-no-failover',
    idle: CLUSTER,
  },
  {
    name: 'cluster-replica-validity-factor', kind: 'integer',
    default: '10', alias: 'cluster-slave-validity-factor', least: 0, most: 2147483647,
    idle: CLUSTER,
  },
  { name: 'cluster-require-full-coverage', kind: 'boolean', default: 'yes', idle: CLUSTER },
  { name: 'crash-log-enabled', kind: 'boolean', default: 'yes', idle: PROCESS },
  { name: 'crash-memcheck-enabled', kind: 'boolean', default: 'yes', idle: PROCESS },
  { name: 'daemonize', kind: 'boolean', default: 'no', immutable: true },
  { name: 'databases', kind: 'integer', default: '16', least: 1, most: 2147483647, immutable: true },
  { name: 'dbfilename', kind: 'string', default: 'dump.rdb', protected: true, idle: RDB },
  { name: 'dir', kind: 'string', default: '/', protected: true },
  { name: 'disable-thp', kind: 'boolean', default: 'yes', immutable: true, idle: PROCESS },
  { name: 'dynamic-hz', kind: 'boolean', default: 'yes', idle: TICKS },
  { name: 'enable-debug-command', kind: 'enum', default: 'no', values: ['no', 'yes', 'local'], immutable: true },
  { name: 'enable-module-command', kind: 'enum', default: 'no', values: ['no', 'yes', 'local'], immutable: true },
  { name: 'enable-protected-configs', kind: 'enum', default: 'no', values: ['no', 'yes', 'local'], immutable: true },
  {
    name: 'hash-max-listpack-entries', kind: 'integer',
    default: '512', alias: 'hash-max-ziplist-entries', least: 0, most: INT64_MAX,
  },
  { name: 'hash-max-listpack-value', kind: 'memory', default: '64', alias: 'hash-max-ziplist-value' },
  { name: 'hll-sparse-max-bytes', kind: 'memory', default: '3000' },
  { name: 'hz', kind: 'integer', default: '10', least: 0, most: 2147483647, idle: TICKS },
  { name: 'ignore-warnings', kind: 'string', default: '', idle: PROCESS },
  { name: 'io-threads', kind: 'integer', default: '1', least: 1, most: 128, immutable: true, idle: ONE_THREAD },
  { name: 'io-threads-do-reads', kind: 'boolean', default: 'no', immutable: true, idle: ONE_THREAD },
  { name: 'jemalloc-bg-thread', kind: 'boolean', default: 'yes', idle: DEFRAG },
  { name: 'latency-monitor-threshold', kind: 'integer', default: '0', least: 0, most: INT64_MAX },
  { name: 'latency-tracking', kind: 'boolean', default: 'yes' },
  { name: 'latency-tracking-info-percentiles', kind: 'string', default: '50 99 99.9' },
  { name: 'lazyfree-lazy-eviction', kind: 'boolean', default: 'no' },
  { name: 'lazyfree-lazy-expire', kind: 'boolean', default: 'no' },
  { name: 'lazyfree-lazy-server-del', kind: 'boolean', default: 'no' },
  { name: 'lazyfree-lazy-user-del', kind: 'boolean', default: 'no' },
  { name: 'lazyfree-lazy-user-flush', kind: 'boolean', default: 'no' },
  { name: 'lfu-decay-time', kind: 'integer', default: '1', least: 0, most: 2147483647 },
  { name: 'lfu-log-factor', kind: 'integer', default: '10', least: 0, most: 2147483647 },
  { name: 'list-compress-depth', kind: 'integer', default: '0', least: 0, most: 2147483647, idle: COMPRESSION },
  {
    name: 'list-max-listpack-size', kind: 'integer',
    default: '-2', alias: 'list-max-ziplist-size', least: -2147483648, most: 2147483647,
  },
  { name: 'logfile', kind: 'string', default: '', immutable: true },
  { name: 'loglevel', kind: 'enum', default: 'notice', values: ['debug', 'verbose', 'notice', 'warning'] },
  { name: 'masterauth', kind: 'string', default: '', idle: REPLICAS },
  { name: 'masteruser', kind: 'string', default: '', idle: REPLICAS },
  { name: 'maxclients', kind: 'integer', default: '10000', least: 1, most: 4294967295 },
  { name: 'maxmemory', kind: 'memory', default: '0', most: UINT64_MAX },
  { name: 'maxmemory-clients', kind: 'memory', default: '0', mostPercent: 100 },
  { name: 'maxmemory-eviction-tenacity', kind: 'integer', default: '10', least: 0, most: 100 },
  {
    name: 'maxmemory-policy', kind: 'enum', default: 'noeviction',
    values: [
      'volatile-lru', 'volatile-lfu', 'volatile-random', 'volatile-ttl', 'allkeys-lru', 'allkeys-lfu', 'allkeys-random',
      'noeviction',
    ],
  },
  { name: 'maxmemory-samples', kind: 'integer', default: '5', least: 1, most: 2147483647 },
  {
    name: 'min-replicas-max-lag', kind: 'integer',
    default: '10', alias: 'min-slaves-max-lag', least: 0, most: 2147483647,
  },
  {
    name: 'min-replicas-to-write', kind: 'integer',
    default: '0', alias: 'min-slaves-to-write', least: 0, most: 2147483647,
  },
  { name: 'no-appendfsync-on-rewrite', kind: 'boolean', default: 'no', idle: AOF },
  { name: 'notify-keyspace-events', kind: 'string', default: '' },
  { name: 'oom-score-adj', kind: 'enum', default: 'no', values: ['no', 'yes', 'relative', 'absolute'], idle: PROCESS },
  { name: 'oom-score-adj-values', kind: 'string', default: '0 200 800', idle: PROCESS },
  { name: 'pidfile', kind: 'string', default: '', immutable: true },
  { name: 'port', kind: 'integer', default: '6379', least: 0, most: 65535 },
  { name: 'proc-title-template', kind: 'string', default: '{title} {listen-addr} {server-mode}' },
  {
    name: 'propagation-error-behavior', kind: 'enum', default: 'ignore',
    values: ['ignore', 'panic', 'panic-on-replicas'],
    idle: REPLICAS,
  },
  { name: 'protected-mode', kind: 'boolean', default: 'yes' },
  { name: 'proto-max-bulk-len', kind: 'memory', default: '536870912', least: 1_048_576 },
  { name: 'rdb-del-sync-files', kind: 'boolean', default: 'no', idle: REPLICAS },
  { name: 'rdb-save-incremental-fsync', kind: 'boolean', default: 'yes', idle: RDB },
  { name: 'rdbchecksum', kind: 'boolean', default: 'yes', immutable: true, idle: PAYLOADS },
  { name: 'rdbcompression', kind: 'boolean', default: 'yes', idle: RDB },
  { name: 'repl-backlog-size', kind: 'memory', default: '1048576', least: 1, idle: REPLICAS },
  { name: 'repl-backlog-ttl', kind: 'integer', default: '3600', least: 0, most: INT64_MAX, idle: REPLICAS },
  { name: 'repl-disable-tcp-nodelay', kind: 'boolean', default: 'no', idle: REPLICAS },
  {
    name: 'repl-diskless-load', kind: 'enum', default: 'disabled', values: ['disabled', 'on-empty-db', 'swapdb'],
    idle: REPLICAS,
  },
  { name: 'repl-diskless-sync', kind: 'boolean', default: 'yes', idle: REPLICAS },
  { name: 'repl-diskless-sync-delay', kind: 'integer', default: '5', least: 0, most: 2147483647, idle: REPLICAS },
  {
    name: 'repl-diskless-sync-max-replicas', kind: 'integer', default: '0', least: 0, most: 2147483647,
    idle: REPLICAS,
  },
  {
    name: 'repl-ping-replica-period', kind: 'integer',
    default: '10', alias: 'repl-ping-slave-period', least: 1, most: 2147483647,
    idle: REPLICAS,
  },
  { name: 'repl-timeout', kind: 'integer', default: '60', least: 1, most: 2147483647, idle: REPLICAS },
  { name: 'replica-announce-ip', kind: 'string', default: '', alias: 'slave-announce-ip', idle: REPLICAS },
  {
    name: 'replica-announce-port', kind: 'integer',
    default: '0', alias: 'slave-announce-port', least: 0, most: 65535,
    idle: REPLICAS,
  },
  { name: 'replica-announced', kind: 'boolean', default: 'yes', idle: REPLICAS },
  { name: 'replica-ignore-disk-write-errors', kind: 'boolean', default: 'no', idle: REPLICAS },
  {
    name: 'replica-ignore-maxmemory', kind: 'boolean', default: 'yes', alias: 'slave-ignore-maxmemory',
    idle: REPLICAS,
  },
  { name: 'replica-lazy-flush', kind: 'boolean', default: 'no', alias: 'slave-lazy-flush', idle: REPLICAS },
  {
    name: 'replica-priority', kind: 'integer', default: '100', alias: 'slave-priority', least: 0, most: 2147483647,
    idle: REPLICAS,
  },
  { name: 'replica-read-only', kind: 'boolean', default: 'yes', alias: 'slave-read-only', idle: REPLICAS },
  {
    name: 'replica-serve-stale-data', kind: 'boolean', default: 'yes', alias: 'slave-serve-stale-data',
    idle: REPLICAS,
  },
  { name: 'replicaof', kind: 'string', default: '', alias: 'slaveof', immutable: true },
  { name: 'requirepass', kind: 'string', default: '' },
  { name: 'sanitize-dump-payload', kind: 'enum', default: 'no', values: ['no', 'yes', 'clients'], idle: PAYLOADS },
  { name: 'save', kind: 'string', default: '3600 1 300 100 60 10000', idle: RDB },
  { name: 'server_cpulist', kind: 'string', default: '', immutable: true, idle: PROCESS },
  { name: 'set-max-intset-entries', kind: 'integer', default: '512', least: 0, most: INT64_MAX },
  { name: 'set-proc-title', kind: 'boolean', default: 'yes', immutable: true },
  { name: 'shutdown-on-sigint', kind: 'string', default: 'default' },
  { name: 'shutdown-on-sigterm', kind: 'string', default: 'default' },
  { name: 'shutdown-timeout', kind: 'integer', default: '10', least: 0, most: 2147483647, idle: REPLICAS },
  { name: 'slowlog-log-slower-than', kind: 'integer', default: '10000', least: -1, most: INT64_MAX },
  { name: 'slowlog-max-len', kind: 'integer', default: '128', least: 0, most: INT64_MAX },
  { name: 'socket-mark-id', kind: 'integer', default: '0', least: 0, most: 4294967295, immutable: true, idle: PROCESS },
  { name: 'stop-writes-on-bgsave-error', kind: 'boolean', default: 'yes', idle: RDB },
  { name: 'stream-node-max-bytes', kind: 'memory', default: '4096' },
  { name: 'stream-node-max-entries', kind: 'integer', default: '100', least: 0, most: INT64_MAX },
  { name: 'supervised', kind: 'enum', default: 'no', values: ['upstart', 'systemd', 'auto', 'no'], immutable: true },
  { name: 'syslog-enabled', kind: 'boolean', default: 'no', immutable: true, idle: SYSLOG },
  { name: 'syslog-facility', kind: 'string', default: 'local0', immutable: true, idle: SYSLOG },
  { name: 'syslog-ident', kind: 'string', default: 'redis', immutable: true, idle: SYSLOG },
  { name: 'tcp-backlog', kind: 'integer', default: '511', least: 0, most: 2147483647, immutable: true },
  { name: 'tcp-keepalive', kind: 'integer', default: '300', least: 0, most: 2147483647 },
  { name: 'timeout', kind: 'integer', default: '0', least: 0, most: 2147483647 },
  { name: 'tls-auth-clients', kind: 'enum', default: 'yes', values: ['no', 'yes', 'optional'], idle: TLS },
  { name: 'tls-ca-cert-dir', kind: 'string', default: '', idle: TLS },
  { name: 'tls-ca-cert-file', kind: 'string', default: '', idle: TLS },
  { name: 'tls-cert-file', kind: 'string', default: '', idle: TLS },
  { name: 'tls-ciphers', kind: 'string', default: '', idle: TLS },
  { name: 'tls-ciphersuites', kind: 'string', default: '', idle: TLS },
  { name: 'tls-client-cert-file', kind: 'string', default: '', idle: TLS },
  { name: 'tls-client-key-file', kind: 'string', default: '', idle: TLS },
  { name: 'tls-client-key-file-pass', kind: 'string', default: '', idle: TLS },
  { name: 'tls-cluster', kind: 'boolean', default: 'no', idle: TLS },
  { name: 'tls-dh-params-file', kind: 'string', default: '', idle: TLS },
  { name: 'tls-key-file', kind: 'string', default: '', idle: TLS },
  { name: 'tls-key-file-pass', kind: 'string', default: '', idle: TLS },
  { name: 'tls-port', kind: 'integer', default: '0', least: 0, most: 65535 },
  { name: 'tls-prefer-server-ciphers', kind: 'boolean', default: 'no', idle: TLS },
  { name: 'tls-protocols', kind: 'string', default: '', idle: TLS },
  { name: 'tls-replication', kind: 'boolean', default: 'no', idle: TLS },
  { name: 'tls-session-cache-size', kind: 'integer', default: '20480', least: 0, most: 2147483647, idle: TLS },
  { name: 'tls-session-cache-timeout', kind: 'integer', default: '300', least: 0, most: 2147483647, idle: TLS },
  { name: 'tls-session-caching', kind: 'boolean', default: 'yes', idle: TLS },
  { name: 'tracking-table-max-keys', kind: 'integer', default: '1000000', least: 0, most: INT64_MAX },
  { name: 'unixsocket', kind: 'string', default: '', immutable: true },
  { name: 'unixsocketperm', kind: 'octal', default: '0', immutable: true },
  {
    name: 'zset-max-listpack-entries', kind: 'integer',
    default: '128', alias: 'zset-max-ziplist-entries', least: 0, most: INT64_MAX,
  },
  { name: 'zset-max-listpack-value', kind: 'memory', default: '64', alias: 'zset-max-ziplist-value' },
];
