/* CLUSTER HELP: this node is no part of a cluster. */
import { command } from '#redis/command';
import { CLUSTER_DISABLED } from '#redis/errors';

export default command({
  name: 'cluster|help',
  summary: 'Show helpful text about the different subcommands',
  since: '5.0.0',
  group: 'cluster',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
  refusals: [
    '> CLUSTER HELP',
    '(error) ERR This instance has cluster support disabled',
  ],
  run() { throw CLUSTER_DISABLED; },
});
