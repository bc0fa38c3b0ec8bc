import { command } from '#redis/command';

export default command({
  name: 'client|info',
  summary: 'Returns information about the current client connection.',
  since: '6.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output'],
});
