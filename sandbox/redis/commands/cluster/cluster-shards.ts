/* CLUSTER SHARDS: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|shards',
  summary: 'Get array of cluster slots to node mappings',
  since: '7.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the total number of cluster nodes',
  arity: 2,
  flags: ['stale'],
  categories: ['@slow'],
  tips: ['nondeterministic_output'],
  refusals: [
    '> CLUSTER SHARDS',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
