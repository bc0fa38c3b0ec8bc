/* PUBSUB SHARDNUMSUB: subscribers of each shard channel named. */
import { command } from '#redis/command';
import { replySubscribers } from '#redis/pubsub-reply';

export default command({
  name: 'pubsub|shardnumsub',
  summary: 'Get the count of subscribers for shard channels',
  since: '7.0.0',
  group: 'pubsub',
  complexity: 'O(N) for the SHARDNUMSUB subcommand, where N is the number of requested shard channels',
  arity: -2,
  flags: ['pubsub', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [{ name: 'shardchannel', type: 'string', optional: true, multiple: true }],
  examples: [
    '> PUBSUB SHARDNUMSUB news',
    '1) "news"',
    '2) (integer) 0',
  ],
  run(ctx) { replySubscribers(ctx, ctx.node.pubsub.shardChannels); },
});
