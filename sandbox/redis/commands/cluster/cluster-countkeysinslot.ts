/* CLUSTER COUNTKEYSINSLOT: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|countkeysinslot',
  summary: 'Return the number of local keys in the specified hash slot',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 3,
  flags: ['stale'],
  categories: ['@slow'],
  args: [
    { name: 'slot', type: 'integer' },
  ],
  refusals: [
    '> CLUSTER COUNTKEYSINSLOT 7000',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
