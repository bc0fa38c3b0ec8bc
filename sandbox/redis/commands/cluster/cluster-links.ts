/* CLUSTER LINKS: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|links',
  summary: 'Returns a list of all TCP links to and from peer nodes in cluster',
  since: '7.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the total number of Cluster nodes',
  arity: 2,
  restricted: 'nodes',
  flags: ['stale'],
  categories: ['@slow'],
  tips: ['nondeterministic_output'],
  refusals: [
    '> CLUSTER LINKS',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
