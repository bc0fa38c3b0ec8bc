/* ASKING: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'asking',
  summary: 'Sent by cluster clients after an -ASK redirect',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 1,
  flags: ['fast'],
  categories: ['@fast', '@connection'],
  refusals: [
    '> ASKING',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
