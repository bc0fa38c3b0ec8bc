/* CLUSTER INFO: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|info',
  summary: 'Provides info about Redis Cluster node state',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 2,
  flags: ['stale'],
  categories: ['@slow'],
  tips: ['nondeterministic_output'],
  refusals: [
    '> CLUSTER INFO',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
