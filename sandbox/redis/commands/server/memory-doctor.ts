/* MEMORY DOCTOR. */
import { command } from '#redis/command';
import { doctorReport } from '#redis/memory/doctor';

export default command({
  name: 'memory|doctor',
  summary: 'Outputs memory problems report',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: [],
  categories: ['@slow'],
  tips: ['nondeterministic_output', 'request_policy:all_shards', 'response_policy:special'],
  run(ctx) {
    ctx.reply.verbatim('txt', doctorReport(ctx.node));
  },
});
