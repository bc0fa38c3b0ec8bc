import { command } from '#redis/command';

export default command({
  name: 'debug',
  summary: 'A container for debugging commands',
  since: '1.0.0',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  docFlags: ['syscmd'],
});
