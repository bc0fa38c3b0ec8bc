/* PUBSUB NUMPAT: how many patterns there are. */
import { command } from '#redis/command';

export default command({
  name: 'pubsub|numpat',
  summary: 'Get the count of unique patterns pattern subscriptions',
  since: '2.8.0',
  group: 'pubsub',
  complexity: 'O(1)',
  arity: 2,
  restricted: 'serverless',
  flags: ['pubsub', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  examples: [
    '> PUBSUB NUMPAT',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(ctx.node.pubsub.patterns.size); },
});
