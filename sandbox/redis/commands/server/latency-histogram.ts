/* LATENCY HISTOGRAM: how long calls took, a cumulative distribution a command (latency.c). */
import { command } from '#redis/command';
import type { Command } from '#redis/command';
import type { Histogram } from '#redis/telemetry/histogram';

export default command({
  name: 'latency|histogram',
  summary: 'Return the cumulative distribution of latencies of a subset of commands or all.',
  since: '7.0.0',
  group: 'server',
  complexity: 'O(N) where N is the number of commands with latency information being retrieved.',
  arity: -2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  tips: ['nondeterministic_output', 'request_policy:all_nodes', 'response_policy:special'],
  args: [
    { name: 'command', type: 'string', optional: true, multiple: true },
  ],
  examples: [
    '~ LATENCY HISTOGRAM get',
    '(empty array)',
  ],
  run(ctx) {
    const { node, reply } = ctx;
    const found = new Map<string, Histogram>();
    const add = (command: Command) => {
      const histogram = node.stopwatch.histogram(command.id);
      if (histogram !== undefined) found.set(command.name, histogram);
      for (const each of command.subcommands?.values() ?? []) add(each);
    };
    if (ctx.count === 2) for (const command of node.table.top) add(command);
    for (const name of ctx.texts(2)) {
      const command = node.table.byFullName(name);
      if (command !== undefined) add(command);
    }
    reply.map(found.size);
    for (const [name, histogram] of found) {
      const steps = histogram.distribution();
      reply.bulk(name);
      reply.map(2);
      reply.bulk('calls');
      reply.integer(histogram.total);
      reply.bulk('histogram_usec');
      reply.map(steps.length);
      for (const [microseconds, calls] of steps) {
        reply.integer(microseconds);
        reply.integer(calls);
      }
    }
  },
});
