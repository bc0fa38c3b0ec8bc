/* CLUSTER SLOTS: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|slots',
  summary: 'Get array of Cluster slot to node mappings',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(N) where N is the total number of Cluster nodes',
  arity: 2,
  flags: ['stale'],
  categories: ['@slow'],
  tips: ['nondeterministic_output'],
  history: [
    ['4.0.0', 'Added node IDs.'],
    ['7.0.0', 'Added additional networking metadata field.'],
  ],
  docFlags: ['deprecated'],
  deprecatedSince: '7.0.0',
  replacedBy: '`CLUSTER SHARDS`',
  refusals: [
    '> CLUSTER SLOTS',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
