/* CLUSTER: a node that is no part of a cluster refuses all of it. */
import { command } from '#redis/command';

export default command({
  name: 'cluster',
  summary: 'A container for cluster commands',
  since: '3.0.0',
  group: 'cluster',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: [],
  categories: ['@slow'],
  refusals: [
    '> CLUSTER INFO',
    '(error) ERR This instance has cluster support disabled',
  ],
});
