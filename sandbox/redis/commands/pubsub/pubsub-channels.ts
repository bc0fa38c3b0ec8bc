/* PUBSUB CHANNELS: channels with subscribers, by pattern. */
import { command } from '#redis/command';
import { replyChannels } from '#redis/pubsub-reply';

export default command({
  name: 'pubsub|channels',
  summary: 'List active channels',
  since: '2.8.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of active channels, and assuming constant time pattern matching '
    + '(relatively short channels and patterns)',
  arity: -2,
  flags: ['pubsub', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [{ name: 'pattern', type: 'pattern', optional: true }],
  examples: [
    '> PUBSUB CHANNELS',
    '(empty array)',
    '> PUBSUB CHANNELS news.*',
    '(empty array)',
  ],
  run(ctx) { replyChannels(ctx, ctx.node.pubsub.channels); },
});
