import { command } from '#redis/command';

export default command({
  name: 'object',
  summary: 'A container for object introspection commands',
  since: '2.2.3',
  group: 'generic',
  complexity: 'Depends on subcommand.',
  arity: -2,
  restricted: 'serverless',
  flags: [],
  categories: ['@slow'],
});
