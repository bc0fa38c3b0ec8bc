import { command } from '#redis/command';

export default command({
  name: 'client|setname',
  summary: 'Set the current connection name',
  since: '2.6.9',
  group: 'connection',
  complexity: 'O(1)',
  arity: 3,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  args: [
    { name: 'connection-name', type: 'string' },
  ],
});
