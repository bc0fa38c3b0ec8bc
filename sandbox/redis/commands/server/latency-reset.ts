/* LATENCY RESET: forgets the samples of these events, or of all. */
import { command } from '#redis/command';

export default command({
  name: 'latency|reset',
  summary: 'Reset latency data for one or more events.',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(1)',
  arity: -2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['request_policy:all_nodes', 'response_policy:all_succeeded'],
  args: [
    { name: 'event', type: 'string', optional: true, multiple: true },
  ],
  examples: [
    '> LATENCY RESET',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(ctx.node.latency.reset(ctx.texts(2))); },
});
