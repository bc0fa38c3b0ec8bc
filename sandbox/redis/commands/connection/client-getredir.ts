/* CLIENT GETREDIR: who gets this client's messages; 0 itself, -1 when it tracks nothing. */
import { command } from '#redis/command';

export default command({
  name: 'client|getredir',
  summary: 'Get tracking notifications redirection client ID if any',
  since: '6.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  restricted: 'serverless',
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  examples: [
    '> CLIENT GETREDIR',
    '(integer) -1',
  ],
  run(ctx) { ctx.reply.integer(ctx.client.tracking?.redirect ?? -1); },
});
