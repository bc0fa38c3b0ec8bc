/* CLUSTER ADDSLOTS: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|addslots',
  summary: 'Assign new hash slots to receiving node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the total number of hash slot arguments',
  arity: -3,
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'slot', type: 'integer', multiple: true },
  ],
  run() { throw CLUSTER_DISABLED; },
});
