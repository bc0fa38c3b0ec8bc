/* CLUSTER FAILOVER: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|failover',
  summary: 'Forces a replica to perform a manual failover of its master.',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: -2,
  restricted: 'nodes',
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    {
      name: 'options', type: 'oneof', optional: true,
      args: [
        { name: 'force', type: 'pure-token', token: 'FORCE' },
        { name: 'takeover', type: 'pure-token', token: 'TAKEOVER' },
      ],
    },
  ],
  refusals: [
    '> CLUSTER FAILOVER',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
