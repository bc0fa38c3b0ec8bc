/* CLIENT CAPA: what a client can do that the server need not do for it. `redirect` is the only one so far, words that
 * are not known are passed over, and on one node nothing is redirected. */
import { command } from '#redis/command';

export default command({
  name: 'client|capa',
  summary: 'A client claims its capability.',
  since: '8.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: -3,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  args: [{ name: 'capability', type: 'string', multiple: true }],
  examples: [
    '> CLIENT CAPA redirect',
    'OK',
  ],
  run(ctx) {
    for (let i = 2; i < ctx.count; i++) if (ctx.is(i, 'REDIRECT')) ctx.client.capabilities = 'r';
    ctx.reply.ok();
  },
});
