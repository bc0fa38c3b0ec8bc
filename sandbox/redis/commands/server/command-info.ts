import { command } from '#redis/command';

export default command({
  name: 'command|info',
  summary: 'Get array of specific Redis command details, or all when no argument is given.',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(N) where N is the number of commands to look up',
  arity: -2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output_order'],
  history: [
    ['7.0.0', 'Allowed to be called with no argument to get info on all commands.'],
  ],
  args: [
    { name: 'command-name', type: 'string', optional: true, multiple: true },
  ],
});
