/* PSUBSCRIBE: the same for patterns. */
import { command } from '#redis/command';

export default command({
  name: 'psubscribe',
  summary: 'Listen for messages published to channels matching the given patterns',
  since: '2.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of patterns the client is already subscribed to.',
  arity: -2,
  restricted: 'serverless',
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [
    { name: 'pattern', type: 'block', multiple: true, args: [{ name: 'pattern', type: 'pattern' }] },
  ],
  examples: [
    '> PSUBSCRIBE news.*',
    '1) "psubscribe"',
    '2) "news.*"',
    '3) (integer) 1',
  ],
  run(ctx) {
    ctx.client.mayListen(ctx.count - 1);
    for (let i = 1; i < ctx.count; i++) ctx.node.pubsub.psubscribe(ctx.client, ctx.text(i), ctx.reply);
  },
});
