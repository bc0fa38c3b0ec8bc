import { command } from '#redis/command';

export default command({
  name: 'command|getkeys',
  summary: 'Extract keys given a full Redis command',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(N) where N is the number of arguments to the command',
  arity: -4,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
});
