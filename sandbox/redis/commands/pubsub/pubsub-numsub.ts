/* PUBSUB NUMSUB: subscribers of each channel named. */
import { command } from '#redis/command';
import { replySubscribers } from '#redis/pubsub-reply';

export default command({
  name: 'pubsub|numsub',
  summary: 'Get the count of subscribers for channels',
  since: '2.8.0',
  group: 'pubsub',
  complexity: 'O(N) for the NUMSUB subcommand, where N is the number of requested channels',
  arity: -2,
  flags: ['pubsub', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [{ name: 'channel', type: 'string', optional: true, multiple: true }],
  examples: [
    '> PUBSUB NUMSUB news',
    '1) "news"',
    '2) (integer) 0',
  ],
  run(ctx) { replySubscribers(ctx, ctx.node.pubsub.channels); },
});
