import { command } from '#redis/command';

export default command({
  name: 'client|trackinginfo',
  summary: 'Return information about server assisted client side caching for the current connection',
  since: '6.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
});
