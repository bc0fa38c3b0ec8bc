import { command } from '#redis/command';

export default command({
  name: 'multi',
  summary: 'Mark the start of a transaction block',
  since: '1.2.0',
  group: 'transactions',
  complexity: 'O(1)',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'fast', 'allow_busy'],
  categories: ['@fast', '@transaction'],
});
