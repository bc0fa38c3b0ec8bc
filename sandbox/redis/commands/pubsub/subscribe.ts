/* SUBSCRIBE: one confirmation a channel. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'subscribe',
  summary: 'Listen for messages published to the given channels',
  since: '2.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of channels to subscribe to.',
  arity: -2,
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [
    { name: 'channel', type: 'string', multiple: true },
  ],
  run(ctx) {
    if (ctx.inExec && !ctx.client.resp3) {
      throw new Refusal('ERR SUBSCRIBE isn\'t allowed for a DENY BLOCKING client');
    }
    for (let i = 1; i < ctx.count; i++) ctx.node.pubsub.subscribe(ctx.client, ctx.text(i), ctx.reply);
  },
});
