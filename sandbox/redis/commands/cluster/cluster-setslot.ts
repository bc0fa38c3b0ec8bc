/* CLUSTER SETSLOT: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|setslot',
  summary: 'Bind a hash slot to a specific node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: -4,
  restricted: 'nodes',
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'slot', type: 'integer' },
    {
      name: 'subcommand', type: 'oneof',
      args: [
        { name: 'node-id', type: 'string', token: 'IMPORTING' },
        { name: 'node-id', type: 'string', token: 'MIGRATING' },
        { name: 'node-id', type: 'string', token: 'NODE' },
        { name: 'stable', type: 'pure-token', token: 'STABLE' },
      ],
    },
  ],
  refusals: [
    '> CLUSTER SETSLOT 7000 STABLE',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
