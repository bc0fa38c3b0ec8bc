/* MODULE LIST: there are no modules here. */
import { command } from '#redis/command';

export default command({
  name: 'module|list',
  summary: 'List all modules loaded by the server',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(N) where N is the number of loaded modules.',
  arity: 2,
  flags: ['admin', 'noscript'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['nondeterministic_output_order'],
  examples: [
    '> MODULE LIST',
    '(empty array)',
  ],
  run(ctx) { ctx.reply.array(0); },
});
