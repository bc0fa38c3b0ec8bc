import { command } from '#redis/command';

export default command({
  name: 'module',
  summary: 'A container for module commands',
  since: '4.0.0',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: [],
  categories: ['@slow'],
});
