/* SUNSUBSCRIBE: from these shard channels or from all. */
import { command } from '#redis/command';
import { keysFrom } from '#redis/key-specs';

export default command({
  name: 'sunsubscribe',
  summary: 'Stop listening for messages posted to the given shard channels',
  since: '7.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of clients already subscribed to a shard channel.',
  arity: -1,
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  keySpecs: [keysFrom(1, 'not_key')],
  args: [{ name: 'shardchannel', type: 'string', optional: true, multiple: true }],
  examples: [
    '> SUNSUBSCRIBE news',
    '1) "sunsubscribe"',
    '2) "news"',
    '3) (integer) 0',
  ],
  run(ctx) {
    if (ctx.count === 1) ctx.node.pubsub.sunsubscribeAll(ctx.client, ctx.reply);
    for (let i = 1; i < ctx.count; i++) ctx.node.pubsub.sunsubscribe(ctx.client, ctx.text(i), ctx.reply);
  },
});
