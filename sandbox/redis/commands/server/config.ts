import { command } from '#redis/command';

export default command({
  name: 'config',
  summary: 'A container for server configuration commands',
  since: '2.0.0',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'nodes',
  flags: [],
  categories: ['@slow'],
  examples: [
    '> CONFIG GET maxmemory-policy',
    '1) "maxmemory-policy"',
    '2) "noeviction"',
  ],
});
