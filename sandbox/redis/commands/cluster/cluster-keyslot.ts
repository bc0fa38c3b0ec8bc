/* CLUSTER KEYSLOT: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|keyslot',
  summary: 'Returns the hash slot of the specified key',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the number of bytes in the key',
  arity: 3,
  flags: ['stale'],
  categories: ['@slow'],
  args: [
    { name: 'key', type: 'string' },
  ],
  refusals: [
    '> CLUSTER KEYSLOT user:1',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
