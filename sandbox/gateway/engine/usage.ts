/* What redis-server prints without serving: --help, --version, and what this one does not have, in words. */

import { VERSION } from './chosen-profile';

/** The real one's usage, to stderr with exit code 1, and a line of ours. */
export const USAGE = `Usage: ./redis-server [/path/to/redis.conf] [options] [-]
       ./redis-server - (read config from stdin)
       ./redis-server -v or --version
       ./redis-server -h or --help
       ./redis-server --test-memory <megabytes>
       ./redis-server --check-system

Examples:
       ./redis-server (run the server with default conf)
       echo 'maxmemory 128mb' | ./redis-server -
       ./redis-server /etc/redis/6379.conf
       ./redis-server --port 7777
       ./redis-server --port 7777 --replicaof 127.0.0.1 8888
       ./redis-server /etc/myredis.conf --loglevel verbose -
       ./redis-server /etc/myredis.conf --loglevel verbose

Sentinel mode:
       ./redis-server /etc/sentinel.conf --sentinel

This is Hitrate's engine: one node in memory. It has no replication, cluster, Sentinel, TLS, modules, RDB or AOF yet.
`;

export const VERSION_LINE = `Redis server v=${VERSION} sha=00000000:0 malloc=arena bits=64 build=hitrate\n`;

export const NO_MEMORY_TEST = 'This engine has no memory test: it never touches memory but through Node. '
  + 'Use memtest86 or the real redis-server --test-memory.\n';
export const NO_SENTINEL = 'This engine has no Sentinel: it is one node, without replication. '
  + 'Use the real redis-sentinel.\n';

/** Parameters that ask for what is not here, with the value that does not, and what to say. */
const ABSENT: readonly [name: string, off: string, what: string][] = [
  ['cluster-enabled', 'no', 'no cluster mode'],
  ['tls-port', '0', 'no TLS'],
  ['replicaof', '', 'no replication'],
];

/** Why a server with these settings cannot be started here, or nothing. */
export function absence(values: ReadonlyMap<string, string>, modules: readonly string[]): string | undefined {
  for (const [name, off, what] of ABSENT) {
    const value = values.get(name) ?? off;
    if (value !== off) return `This engine has ${what} yet: "${name} ${value}" cannot be honoured. Exiting.`;
  }
  if (modules.length > 0) return `This engine loads no modules: ${modules.join(', ')} cannot be honoured. Exiting.`;
  return undefined;
}

export function logo(port: string, pid: number): string {
  return `
        .-''''-.
      .'  h i t '.        Redis ${VERSION} (00000000/0) 64 bit
     /   r a t e  \\
    |  .-''''''-.  |      Running in standalone mode
    |  |  arena |  |      Port: ${port}
     \\ '-......-' /       PID: ${pid}
      '.        .'
        '-....-'

`;
}
