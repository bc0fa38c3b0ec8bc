/* LATENCY DOCTOR: what was slow, in words. */
import { command } from '#redis/command';
import { latencyReport } from '#redis/telemetry/latency-doctor';

export default command({
  name: 'latency|doctor',
  summary: 'Return a human readable latency analysis report.',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['nondeterministic_output', 'request_policy:all_nodes', 'response_policy:special'],
  examples: [
    '~ LATENCY DOCTOR',
    'I\'m sorry, Dave, I can\'t do that. Latency monitoring is disabled in this Redis instance. You '
      + 'may use "CONFIG SET latency-monitor-threshold <milliseconds>." in order to enable it. If we '
      + 'weren\'t in a deep space mission I\'d suggest to take a look at '
      + 'https://redis.io/topics/latency-monitor.',
  ],
  run(ctx) { ctx.reply.verbatim('txt', latencyReport(ctx.node)); },
});
