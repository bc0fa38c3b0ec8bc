/* SLOWLOG RESET: forgets all entries; their numbers go on. */
import { command } from '#redis/command';

export default command({
  name: 'slowlog|reset',
  summary: 'Clear all entries from the slow log',
  since: '2.2.12',
  group: 'server',
  complexity: 'O(N) where N is the number of entries in the slowlog',
  arity: 2,
  flags: ['admin', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['request_policy:all_nodes', 'response_policy:all_succeeded'],
  examples: [
    '> SLOWLOG RESET',
    'OK',
  ],
  run(ctx) {
    ctx.node.slowLog.reset();
    ctx.reply.ok();
  },
});
