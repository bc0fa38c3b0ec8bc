import { command } from '#redis/command';

export default command({
  name: 'client|getredir',
  summary: 'Get tracking notifications redirection client ID if any',
  since: '6.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
});
