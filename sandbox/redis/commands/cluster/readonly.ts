/* READONLY: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'readonly',
  summary: 'Enables read queries for a connection to a cluster replica node',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 1,
  flags: ['loading', 'stale', 'fast'],
  categories: ['@fast', '@connection'],
  refusals: [
    '> READONLY',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
