/* PUNSUBSCRIBE: from these patterns or from all. */
import { command } from '#redis/command';

export default command({
  name: 'punsubscribe',
  summary: 'Stop listening for messages posted to channels matching the given patterns',
  since: '2.0.0',
  group: 'pubsub',
  complexity: 'O(N+M) where N is the number of patterns the client is already subscribed and M is the number of '
    + 'total patterns subscribed in the system (by any client).',
  arity: -1,
  restricted: 'serverless',
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [{ name: 'pattern', type: 'pattern', optional: true, multiple: true }],
  examples: [
    '> PUNSUBSCRIBE news.*',
    '1) "punsubscribe"',
    '2) "news.*"',
    '3) (integer) 0',
  ],
  run(ctx) {
    if (ctx.count === 1) ctx.node.pubsub.punsubscribeAll(ctx.client, ctx.reply);
    for (let i = 1; i < ctx.count; i++) ctx.node.pubsub.punsubscribe(ctx.client, ctx.text(i), ctx.reply);
  },
});
