/* CLUSTER SAVECONFIG: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|saveconfig',
  summary: 'Forces the node to save cluster state on disk',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 2,
  restricted: 'nodes',
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  refusals: [
    '> CLUSTER SAVECONFIG',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
