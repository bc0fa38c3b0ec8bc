import { command } from '#redis/command';

export default command({
  name: 'discard',
  summary: 'Discard all commands issued after MULTI',
  since: '2.0.0',
  group: 'transactions',
  complexity: 'O(N), when N is the number of queued commands',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'fast', 'allow_busy'],
  categories: ['@fast', '@transaction'],
});
