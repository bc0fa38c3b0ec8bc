/* CLUSTER FORGET: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|forget',
  summary: 'Remove a node from the nodes table',
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
    '> CLUSTER FORGET 07c37df',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
