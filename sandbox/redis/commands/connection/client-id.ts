/* CLIENT ID. */
import { command } from '#redis/command';

export default command({
  name: 'client|id',
  summary: 'Returns the client ID for the current connection',
  since: '5.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  restricted: 'serverless',
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  examples: [
    '~ CLIENT ID',
    '(integer) 4',
  ],
  run(ctx) { ctx.reply.integer(ctx.client.id); },
});
