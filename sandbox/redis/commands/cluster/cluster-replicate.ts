/* CLUSTER REPLICATE: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|replicate',
  summary: 'Reconfigure a node as a replica of the specified master node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 3,
  restricted: 'nodes',
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'node-id', type: 'string' },
  ],
  refusals: [
    '> CLUSTER REPLICATE 07c37df',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
