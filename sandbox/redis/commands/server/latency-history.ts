/* LATENCY HISTORY: the samples of one event, oldest first. */
import { command } from '#redis/command';

export default command({
  name: 'latency|history',
  summary: 'Return timestamp-latency samples for the event.',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(1)',
  arity: 3,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['nondeterministic_output', 'request_policy:all_nodes', 'response_policy:special'],
  args: [
    { name: 'event', type: 'string' },
  ],
  examples: [
    '> LATENCY HISTORY command',
    '(empty array)',
  ],
  run(ctx) {
    const samples = ctx.node.latency.events.get(ctx.text(2))?.samples ?? [];
    ctx.reply.array(samples.length);
    for (const { at, ms } of samples) {
      ctx.reply.array(2);
      ctx.reply.integer(at);
      ctx.reply.integer(ms);
    }
  },
});
