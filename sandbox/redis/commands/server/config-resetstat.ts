/* CONFIG RESETSTAT: counters at zero. */
import { command } from '#redis/command';

export default command({
  name: 'config|resetstat',
  summary: 'Reset the stats returned by INFO',
  since: '2.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  examples: [
    '> CONFIG RESETSTAT',
    'OK',
  ],
  run(ctx) {
    ctx.node.resetStatistics();
    ctx.reply.ok();
  },
});
