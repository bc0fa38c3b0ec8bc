/* LATENCY LATEST: the last and the worst sample of each event. */
import { command } from '#redis/command';

export default command({
  name: 'latency|latest',
  summary: 'Return the latest latency samples for all events.',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['nondeterministic_output', 'request_policy:all_nodes', 'response_policy:special'],
  examples: [
    '> LATENCY LATEST',
    '(empty array)',
  ],
  run(ctx) {
    const { events } = ctx.node.latency;
    ctx.reply.array(events.size);
    for (const [event, { samples, worstMs }] of events) {
      const { at, ms } = samples.at(-1)!;
      ctx.reply.array(4);
      ctx.reply.bulk(event);
      ctx.reply.integer(at);
      ctx.reply.integer(ms);
      ctx.reply.integer(worstMs);
    }
  },
});
