/* CLUSTER RESET: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|reset',
  summary: 'Reset a Redis Cluster node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the number of known nodes. The command may execute a FLUSHALL as a side effect.',
  arity: -2,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    {
      name: 'hard_soft', type: 'oneof', optional: true,
      args: [
        { name: 'hard', type: 'pure-token', token: 'HARD' },
        { name: 'soft', type: 'pure-token', token: 'SOFT' },
      ],
    },
  ],
  refusals: [
    '> CLUSTER RESET',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
