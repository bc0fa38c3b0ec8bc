/* CLIENT INFO: this connection's line of CLIENT LIST. */
import { command } from '#redis/command';
import { clientLine } from '#redis/client-line';

export default command({
  name: 'client|info',
  summary: 'Returns information about the current client connection.',
  since: '6.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  restricted: 'serverless',
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output'],
  run(ctx) { ctx.reply.verbatim('txt', `${clientLine(ctx.client)}\n`); },
});
