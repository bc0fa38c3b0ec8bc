/* SSUBSCRIBE: shard channels, a world of their own beside the ordinary ones. */
import { command } from '#redis/command';

export default command({
  name: 'ssubscribe',
  summary: 'Listen for messages published to the given shard channels',
  since: '7.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of shard channels to subscribe to.',
  arity: -2,
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  keySpecs: [
    { flags: ['not_key'], begin: { index: 1 }, find: { lastKey: -1, step: 1, limit: 0 } },
  ],
  keyRange: [1, -1, 1],
  args: [
    { name: 'shardchannel', type: 'string', multiple: true },
  ],
  run(ctx) {
    for (let i = 1; i < ctx.count; i++) ctx.node.pubsub.ssubscribe(ctx.client, ctx.text(i), ctx.reply);
  },
});
