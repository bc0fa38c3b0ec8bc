/* PUBSUB SHARDCHANNELS: shard channels with subscribers, by pattern. */
import { command } from '#redis/command';
import { replyChannels } from '#redis/pubsub-reply';

export default command({
  name: 'pubsub|shardchannels',
  summary: 'List active shard channels',
  since: '7.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of active shard channels, and assuming constant time pattern matching '
    + '(relatively short shard channels).',
  arity: -2,
  flags: ['pubsub', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [{ name: 'pattern', type: 'pattern', optional: true }],
  examples: [
    '> PUBSUB SHARDCHANNELS',
    '(empty array)',
  ],
  run(ctx) { replyChannels(ctx, ctx.node.pubsub.shardChannels); },
});
