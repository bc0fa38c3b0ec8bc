/* INFO: sections of `name:value` lines, all the default ones, or those named. */
import { command } from '#redis/command';
import { infoText } from '#redis/info';

export default command({
  name: 'info',
  summary: 'Get information and statistics about the server',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: -1,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@dangerous'],
  tips: ['nondeterministic_output', 'request_policy:all_shards', 'response_policy:special'],
  history: [
    ['7.0.0', 'Added support for taking multiple section arguments.'],
  ],
  args: [{ name: 'section', type: 'string', optional: true, multiple: true }],
  run(ctx) { ctx.reply.verbatim('txt', infoText(ctx.node, ctx.texts(1))); },
});
