import { command } from '#redis/command';

export default command({
  name: 'client|unblock',
  summary: 'Unblock a client blocked in a blocking command from a different connection',
  since: '5.0.0',
  group: 'connection',
  complexity: 'O(log N) where N is the number of client connections',
  arity: -3,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  args: [
    { name: 'client-id', type: 'integer' },
    {
      name: 'timeout_error', type: 'oneof', optional: true,
      args: [
        { name: 'timeout', type: 'pure-token', token: 'TIMEOUT' },
        { name: 'error', type: 'pure-token', token: 'ERROR' },
      ],
    },
  ],
});
