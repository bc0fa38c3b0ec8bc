import { command } from '#redis/command';

export default command({
  name: 'pubsub|help',
  summary: 'Show helpful text about the different subcommands',
  since: '6.2.0',
  group: 'pubsub',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
});
