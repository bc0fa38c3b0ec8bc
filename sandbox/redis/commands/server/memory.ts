import { command } from '#redis/command';

export default command({
  name: 'memory',
  summary: 'A container for memory diagnostics commands',
  since: '4.0.0',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'serverless',
  flags: [],
  categories: ['@slow'],
  examples: [
    '> SET greeting hello',
    'OK',
    '~ MEMORY USAGE greeting',
    '(integer) 72',
  ],
});
