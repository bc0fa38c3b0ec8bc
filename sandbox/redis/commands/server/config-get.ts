import { command } from '#redis/command';

export default command({
  name: 'config|get',
  summary: 'Get the values of configuration parameters',
  since: '2.0.0',
  group: 'server',
  complexity: 'O(N) when N is the number of configuration parameters provided',
  arity: -3,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  history: [
    ['7.0.0', 'Added the ability to pass multiple pattern parameters in one call'],
  ],
  args: [
    { name: 'parameter', type: 'block', multiple: true, args: [{ name: 'parameter', type: 'string' }] },
  ],
});
