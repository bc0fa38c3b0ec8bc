/* UNSUBSCRIBE: from these channels or from all. */
import { command } from '#redis/command';

export default command({
  name: 'unsubscribe',
  summary: 'Stop listening for messages posted to the given channels',
  since: '2.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of clients already subscribed to a channel.',
  arity: -1,
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [{ name: 'channel', type: 'string', optional: true, multiple: true }],
  examples: [
    '> UNSUBSCRIBE news',
    '1) "unsubscribe"',
    '2) "news"',
    '3) (integer) 0',
  ],
  run(ctx) {
    if (ctx.count === 1) ctx.node.pubsub.unsubscribeAll(ctx.client, ctx.reply);
    for (let i = 1; i < ctx.count; i++) ctx.node.pubsub.unsubscribe(ctx.client, ctx.text(i), ctx.reply);
  },
});
