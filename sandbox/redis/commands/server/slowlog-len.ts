/* SLOWLOG LEN: how many entries there are. */
import { command } from '#redis/command';

export default command({
  name: 'slowlog|len',
  summary: 'Get the slow log\'s length',
  since: '2.2.12',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['admin', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['request_policy:all_nodes', 'response_policy:agg_sum', 'nondeterministic_output'],
  examples: [
    '> SLOWLOG RESET',
    'OK',
    '> SLOWLOG LEN',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(ctx.node.slowLog.entries.length); },
});
