/* CLUSTER DELSLOTSRANGE: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|delslotsrange',
  summary: 'Set hash slots as unbound in receiving node',
  since: '7.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the total number of the slots between the start slot and end slot arguments.',
  arity: -4,
  restricted: 'nodes',
  flags: ['admin', 'stale', 'no_async_loading'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    {
      name: 'start-slot_end-slot', type: 'block', multiple: true,
      args: [
        { name: 'start-slot', type: 'integer' },
        { name: 'end-slot', type: 'integer' },
      ],
    },
  ],
  refusals: [
    '> CLUSTER DELSLOTSRANGE 0 100',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
