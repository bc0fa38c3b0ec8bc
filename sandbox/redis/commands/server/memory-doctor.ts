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
  examples: [
    '~ MEMORY DOCTOR',
    'Hi Sam, this instance is empty or is using very little memory, my issues detector can\'t be used '
      + 'in these conditions. Please, leave for your mission on Earth and fill it with some data. The '
      + 'new Sam and I will be back to our programming as soon as I finished rebooting.',
  ],
  run(ctx) {
    ctx.reply.verbatim('txt', doctorReport(ctx.node));
  },
});
