/* CLUSTER MYID: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|myid',
  summary: 'Return the node id',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 2,
  flags: ['stale'],
  categories: ['@slow'],
  refusals: [
    '> CLUSTER MYID',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
