/* CLIENT UNPAUSE. */
import { command } from '#redis/command';

export default command({
  name: 'client|unpause',
  summary: 'Resume processing of clients that were paused',
  since: '6.2.0',
  group: 'connection',
  complexity: 'O(N) Where N is the number of paused clients',
  arity: 2,
  restricted: 'serverless',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  examples: [
    '> CLIENT UNPAUSE',
    'OK',
  ],
  run(ctx) {
    ctx.node.pause.end();
    ctx.reply.ok();
  },
});
