// Commands about the server and its clients, whose answers are the same on both: what is refused, what is empty, and
// parameters that change nothing here. No value that is set is ever asked for, since one side may be a new server.
import type { Chance } from './chance';
import * as draw from './words';

type Builder = (chance: Chance) => string[];

const unshown = ['tcp-keepalive', 'repl-timeout', 'lfu-decay-time', 'cluster-node-timeout', 'active-defrag-cycle-min'];
const values = ['1', '60', '99', '-1', 'abc', '', '1.5', '4294967296', 'yes'];
const shown = [
  'databases', 'maxmemory', 'maxmemory-policy', 'list-max-listpack-size', 'nosuch', 'appendonly', 'proto-max-bulk-len',
  'DATABASES', 'zset-max-ziplist-entries', 'slave-read-only', 'notify-keyspace-events',
];

export const serverPlain: Record<string, Builder> = {
  configGet: (c) => ['CONFIG', 'GET', c.pick(shown)],
  configSet: (c) => ['CONFIG', 'SET', c.pick([...unshown, 'nosuch', 'databases', 'dir']), c.pick(values)],
  configSetTwo: (c) => [
    'CONFIG', 'SET', c.pick(unshown), c.pick(values), c.pick([...unshown, 'nosuch']), c.pick(values),
  ],
  slowlog: (c) => c.pick([
    ['SLOWLOG', 'GET', '0'], ['SLOWLOG', 'GET', '-2'], ['SLOWLOG', 'GET', 'abc'], ['SLOWLOG', 'RESET'],
    ['SLOWLOG', 'LEN', 'x'], ['SLOWLOG', 'NOSUCH'], ['SLOWLOG', 'GET', '1', '2'],
  ]),
  latency: (c) => c.pick([
    ['LATENCY', 'LATEST'], ['LATENCY', 'HISTORY', 'nosuch'], ['LATENCY', 'RESET'],
    ['LATENCY', 'RESET', 'nosuch', 'other'], ['LATENCY', 'GRAPH', 'nosuch'],
    ['LATENCY', 'HISTOGRAM', 'nosuch'], ['LATENCY', 'HISTORY'], ['LATENCY', 'NOSUCH'],
  ]),
  client: (c) => c.pick([
    ['CLIENT', 'SETNAME', c.pick(['me', '', 'two words', 'x\n'])], ['CLIENT', 'GETNAME'], ['CLIENT', 'GETREDIR'],
    ['CLIENT', 'KILL', '1.2.3.4:5'], ['CLIENT', 'KILL', 'ID', c.pick(['99999999', '0', 'abc'])],
    ['CLIENT', 'KILL', 'TYPE', c.pick(['master', 'replica', 'nosuch'])], ['CLIENT', 'UNBLOCK', '99999999'],
    ['CLIENT', 'UNBLOCK', c.pick(['abc', '99999999']), c.pick(['ERROR', 'TIMEOUT', 'NOSUCH'])],
    ['CLIENT', 'NO-EVICT', c.pick(['on', 'off', 'maybe'])], ['CLIENT', 'CACHING', c.pick(['yes', 'no', 'maybe'])],
    ['CLIENT', 'TRACKINGINFO'], ['CLIENT', 'LIST', 'ID', '99999999'], ['CLIENT', 'PAUSE', c.pick(['abc', '-1'])],
    ['CLIENT', 'REPLY', 'ON'], ['CLIENT', 'NOSUCH'],
  ]),
  debug: (c) => c.pick([
    ['DEBUG', 'DIGEST-VALUE', draw.key(c), draw.key(c)], ['DEBUG', 'NOSUCH'],
    ['DEBUG', 'PROTOCOL', c.pick(['string', 'double', 'map', 'set', 'bignum', 'true', 'nosuch'])],
    ['DEBUG', 'ERROR', c.pick(['ERR a', 'CODE text'])], ['DEBUG', 'LISTPACK', 'nosuch'], ['DEBUG', 'OBJECT', 'nosuch'],
  ]),
};
