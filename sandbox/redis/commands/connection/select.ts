import { command } from '#redis/command';

export default command({
  name: 'select',
  summary: 'Change the selected database for the current connection',
  since: '1.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale', 'fast'],
  categories: ['@fast', '@connection'],
  args: [
    { name: 'index', type: 'integer' },
  ],
});
