import { command } from '#redis/command';

export default command({
  name: 'object|help',
  summary: 'Show helpful text about the different subcommands',
  since: '6.2.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@keyspace', '@slow'],
});
