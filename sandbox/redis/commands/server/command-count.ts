/* COMMAND COUNT. */
import { command } from '#redis/command';

export default command({
  name: 'command|count',
  summary: 'Get total number of Redis commands',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  examples: [
    '~ COMMAND COUNT',
    '(integer) 240',
  ],
  run(ctx) { ctx.reply.integer([...ctx.node.table.top].length); },
});
