/* CLIENT GETNAME. */
import { command } from '#redis/command';

export default command({
  name: 'client|getname',
  summary: 'Get the current connection name',
  since: '2.6.9',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  examples: [
    '> CLIENT GETNAME',
    '(nil)',
    '> CLIENT SETNAME worker-1',
    'OK',
    '> CLIENT GETNAME',
    '"worker-1"',
  ],
  run(ctx) {
    if (ctx.client.name === '') ctx.reply.nil();
    else ctx.reply.bulk(ctx.client.name);
  },
});
