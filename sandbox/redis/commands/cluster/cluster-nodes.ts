/* CLUSTER NODES: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|nodes',
  summary: 'Get Cluster config for the node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the total number of Cluster nodes',
  arity: 2,
  flags: ['stale'],
  categories: ['@slow'],
  tips: ['nondeterministic_output'],
  refusals: [
    '> CLUSTER NODES',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
