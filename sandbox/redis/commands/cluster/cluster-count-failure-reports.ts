/* CLUSTER COUNT-FAILURE-REPORTS: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|count-failure-reports',
  summary: 'Return the number of failure reports active for a given node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the number of failure reports',
  arity: 3,
  restricted: 'serverless',
  flags: ['admin', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['nondeterministic_output'],
  args: [
    { name: 'node-id', type: 'string' },
  ],
  refusals: [
    '> CLUSTER COUNT-FAILURE-REPORTS 07c37df',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
