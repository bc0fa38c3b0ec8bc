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
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'config-epoch', type: 'integer' },
  ],
  run() { throw CLUSTER_DISABLED; },
});
