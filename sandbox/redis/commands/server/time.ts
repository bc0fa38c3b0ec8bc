import { command } from '#redis/command';

export default command({
  name: 'time',
  summary: 'Return the current server time',
  since: '2.6.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 1,
  flags: ['loading', 'stale', 'fast'],
  categories: ['@fast'],
  tips: ['nondeterministic_output'],
});
