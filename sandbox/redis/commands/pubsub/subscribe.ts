/* SUBSCRIBE: one confirmation a channel. */
import { command } from '#redis/command';

export default command({
  name: 'subscribe',
  summary: 'Listen for messages published to the given channels',
  since: '2.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of channels to subscribe to.',
  arity: -2,
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [{ name: 'channel', type: 'string', multiple: true }],
  examples: [
    '> SUBSCRIBE news',
    '1) "subscribe"',
    '2) "news"',
    '3) (integer) 1',
  ],
  run(ctx) {
    ctx.client.mayListen(ctx.count - 1);
    for (let i = 1; i < ctx.count; i++) ctx.node.pubsub.subscribe(ctx.client, ctx.text(i), ctx.reply);
  },
});
