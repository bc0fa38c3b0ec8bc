/* PUBLISH: to everyone who listens; answers how many deliveries. */
import { command } from '#redis/command';

export default command({
  name: 'publish',
  summary: 'Post a message to a channel',
  since: '2.0.0',
  group: 'pubsub',
  complexity: 'O(N+M) where N is the number of clients subscribed to the receiving channel and M is the total '
    + 'number of subscribed patterns (by any client).',
  arity: 3,
  flags: ['pubsub', 'loading', 'stale', 'fast'],
  categories: ['@pubsub', '@fast'],
  args: [{ name: 'channel', type: 'string' }, { name: 'message', type: 'string' }],
  examples: [
    '> PUBLISH news hello',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(ctx.node.pubsub.publish(ctx.text(1), ctx.text(2), ctx.globSteps)); },
});
