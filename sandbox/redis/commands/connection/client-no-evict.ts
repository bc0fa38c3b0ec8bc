import { command } from '#redis/command';

export default command({
  name: 'client|no-evict',
  summary: 'Set client eviction mode for the current connection',
  since: '7.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 3,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  args: [
    {
      name: 'enabled', type: 'oneof',
      args: [
        { name: 'on', type: 'pure-token', token: 'ON' },
        { name: 'off', type: 'pure-token', token: 'OFF' },
      ],
    },
  ],
});
