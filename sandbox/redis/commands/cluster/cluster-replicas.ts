/* CLUSTER REPLICAS: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|replicas',
  summary: 'List replica nodes of the specified master node',
  since: '5.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 3,
  flags: ['admin', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['nondeterministic_output'],
  args: [
    { name: 'node-id', type: 'string' },
  ],
  refusals: [
    '> CLUSTER REPLICAS 07c37df',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
