/* CLUSTER MEET: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|meet',
  summary: 'Force a node cluster to handshake with another node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: -4,
  restricted: 'nodes',
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  history: [
    ['4.0.0', 'Added the optional `cluster_bus_port` argument.'],
  ],
  args: [
    { name: 'ip', type: 'string' },
    { name: 'port', type: 'integer' },
    { name: 'cluster_bus_port', type: 'integer', since: '4.0.0', optional: true },
  ],
  refusals: [
    '> CLUSTER MEET 127.0.0.1 30000',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
