/* COMMAND COUNT. */
import { command } from '#redis/command';
import { table } from '#redis/table';

export default command({
  name: 'command|count',
  summary: 'Get total number of Redis commands',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  run(ctx) { ctx.reply.integer([...table.top].length); },
});
