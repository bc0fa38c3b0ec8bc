import { command } from '#redis/command';

export default command({
  name: 'client|pause',
  summary: 'Stop processing commands from clients for some time',
  since: '2.9.50',
  group: 'connection',
  complexity: 'O(1)',
  arity: -3,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  history: [
    ['6.2.0', '`CLIENT PAUSE WRITE` mode added along with the `mode` option.'],
  ],
  args: [
    { name: 'timeout', type: 'integer' },
    {
      name: 'mode', type: 'oneof', since: '6.2.0', optional: true,
      args: [
        { name: 'write', type: 'pure-token', token: 'WRITE' },
        { name: 'all', type: 'pure-token', token: 'ALL' },
      ],
    },
  ],
});
