/* SPUBLISH: to everyone who listens on a shard channel. */
import { command } from '#redis/command';
import { keyAt } from '#redis/key-specs';

export default command({
  name: 'spublish',
  summary: 'Post a message to a shard channel',
  since: '7.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of clients subscribed to the receiving shard channel.',
  arity: 3,
  flags: ['pubsub', 'loading', 'stale', 'fast'],
  categories: ['@pubsub', '@fast'],
  keySpecs: [keyAt(1, 'not_key')],
  args: [{ name: 'shardchannel', type: 'string' }, { name: 'message', type: 'string' }],
  examples: [
    '> SPUBLISH news hello',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(ctx.node.pubsub.spublish(ctx.text(1), ctx.text(2))); },
});
