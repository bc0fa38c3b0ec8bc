/* CLUSTER SLAVES: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|slaves',
  summary: 'List replica nodes of the specified master node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 3,
  flags: ['admin', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['nondeterministic_output'],
  docFlags: ['deprecated'],
  deprecatedSince: '5.0.0',
  replacedBy: '`CLUSTER REPLICAS`',
  args: [
    { name: 'node-id', type: 'string' },
  ],
  refusals: [
    '> CLUSTER SLAVES 07c37df',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
