import { command } from '#redis/command';

export default command({
  name: 'slowlog',
  summary: 'A container for slow log commands',
  since: '2.2.12',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'serverless',
  flags: [],
  categories: ['@slow'],
  examples: [
    '> SLOWLOG RESET',
    'OK',
  ],
});
