/* PUBSUB NUMSUB: subscribers of each channel named. */
import { command } from '#redis/command';

export default command({
  name: 'pubsub|numsub',
  summary: 'Get the count of subscribers for channels',
  since: '2.8.0',
  group: 'pubsub',
  complexity: 'O(N) for the NUMSUB subcommand, where N is the number of requested channels',
  arity: -2,
  flags: ['pubsub', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [
    { name: 'channel', type: 'string', optional: true, multiple: true },
  ],
  run(ctx) {
    ctx.reply.array((ctx.count - 2) * 2);
    for (let i = 2; i < ctx.count; i++) {
      ctx.reply.bulk(ctx.text(i));
      ctx.reply.integer(ctx.node.pubsub.channels.get(ctx.text(i))?.size ?? 0);
    }
  },
});
