import { command } from '#redis/command';

export default command({
  name: 'command|docs',
  summary: 'Get array of specific Redis command documentation',
  since: '7.0.0',
  group: 'server',
  complexity: 'O(N) where N is the number of commands to look up',
  arity: -2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output_order'],
  args: [
    { name: 'command-name', type: 'string', optional: true, multiple: true },
  ],
});
