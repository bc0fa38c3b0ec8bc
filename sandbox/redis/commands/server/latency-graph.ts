/* LATENCY GRAPH: the samples of one event as a drawing. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';
import { latencyGraph } from '#redis/telemetry/latency-graph';

export default command({
  name: 'latency|graph',
  summary: 'Return a latency graph for the event.',
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
  refusals: [
    '> LATENCY GRAPH command',
    '(error) ERR No samples available for event \'command\'',
  ],
  run(ctx) {
    const event = ctx.text(2);
    const series = ctx.node.latency.events.get(event);
    if (series === undefined) throw new Refusal(`ERR No samples available for event '${event}'`);
    ctx.reply.verbatim('txt', latencyGraph(event, series, Math.floor(ctx.now / 1000)));
  },
});
