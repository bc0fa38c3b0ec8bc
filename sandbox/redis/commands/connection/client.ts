import { command } from '#redis/command';

export default command({
  name: 'client',
  summary: 'A container for client connection commands',
  since: '2.4.0',
  group: 'connection',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: [],
  categories: ['@slow'],
  examples: [
    '> CLIENT GETNAME',
    '(nil)',
  ],
});
