/* CLUSTER GETKEYSINSLOT: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|getkeysinslot',
  summary: 'Return local key names in the specified hash slot',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(log(N)) where N is the number of requested keys',
  arity: 4,
  flags: ['stale'],
  categories: ['@slow'],
  tips: ['nondeterministic_output'],
  args: [
    { name: 'slot', type: 'integer' },
    { name: 'count', type: 'integer' },
  ],
  refusals: [
    '> CLUSTER GETKEYSINSLOT 7000 3',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
