import { command } from '#redis/command';

export default command({
  name: 'command|getkeysandflags',
  summary: 'Extract keys and access flags given a full Redis command',
  since: '7.0.0',
  group: 'server',
  complexity: 'O(N) where N is the number of arguments to the command',
  arity: -4,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
});
