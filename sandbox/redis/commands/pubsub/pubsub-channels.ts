/* PUBSUB CHANNELS: channels with subscribers, by pattern. */
import { command } from '#redis/command';
import { globMatches } from '#base/glob';
import { ARITY } from '#redis/errors';

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
  args: [
    { name: 'pattern', type: 'pattern', optional: true },
  ],
  run(ctx) {
    if (ctx.count > 3) throw ARITY(ctx.name);
    const pattern = ctx.count === 3 ? ctx.text(2) : '*';
    const channels = [...ctx.node.pubsub.channels.keys()].filter((channel) => globMatches(pattern, channel));
    ctx.reply.array(channels.length);
    for (const channel of channels) ctx.reply.bulk(channel);
  },
});
