/* CLUSTER SET-CONFIG-EPOCH: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|set-config-epoch',
  summary: 'Set the configuration epoch in a new node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 3,
  restricted: 'nodes',
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'config-epoch', type: 'integer' },
  ],
  refusals: [
    '> CLUSTER SET-CONFIG-EPOCH 1',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
