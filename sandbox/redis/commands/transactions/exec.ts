import { command } from '#redis/command';

export default command({
  name: 'exec',
  summary: 'Execute all commands issued after MULTI',
  since: '1.2.0',
  group: 'transactions',
  complexity: 'Depends on commands in the transaction',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'skip_slowlog'],
  categories: ['@slow', '@transaction'],
});
