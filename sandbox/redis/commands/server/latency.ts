import { command } from '#redis/command';

export default command({
  name: 'latency',
  summary: 'A container for latency diagnostics commands',
  since: '2.8.13',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'serverless',
  flags: [],
  categories: ['@slow'],
  examples: [
    '> LATENCY LATEST',
    '(empty array)',
  ],
});
