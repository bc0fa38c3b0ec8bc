/* CLUSTER DELSLOTS: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|delslots',
  summary: 'Set hash slots as unbound in receiving node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the total number of hash slot arguments',
  arity: -3,
  restricted: 'nodes',
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'slot', type: 'integer', multiple: true },
  ],
  refusals: [
    '> CLUSTER DELSLOTS 1 2 3',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
