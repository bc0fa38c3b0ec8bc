/* CLIENT REPLY: whether this connection gets replies at all. */
import { command } from '#redis/command';
import { SYNTAX } from '#redis/errors';

export default command({
  name: 'client|reply',
  summary: 'Instruct the server whether to reply to commands',
  since: '3.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 3,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  args: [
    {
      name: 'on_off_skip', type: 'oneof',
      args: [
        { name: 'on', type: 'pure-token', token: 'ON' },
        { name: 'off', type: 'pure-token', token: 'OFF' },
        { name: 'skip', type: 'pure-token', token: 'SKIP' },
      ],
    },
  ],
  examples: [
    '> CLIENT REPLY ON',
    'OK',
  ],
  refusals: [
    '> CLIENT REPLY LOUD',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    const { client } = ctx;
    if (ctx.is(2, 'ON')) {
      client.replies = 'on';
      ctx.reply.ok();
    } else if (ctx.is(2, 'OFF')) client.replies = 'off';
    else if (ctx.is(2, 'SKIP')) {
      if (client.replies !== 'off') client.replies = 'skip-next';
    } else throw SYNTAX;
  },
});
