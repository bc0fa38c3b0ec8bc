import { command } from '#redis/command';

export default command({
  name: 'module',
  summary: 'A container for module commands',
  since: '4.0.0',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'nodes',
  flags: [],
  categories: ['@slow'],
  examples: [
    '> MODULE LIST',
    '(empty array)',
  ],
});
