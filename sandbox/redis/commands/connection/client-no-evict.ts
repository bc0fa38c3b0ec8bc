/* CLIENT NO-EVICT. */
import { command } from '#redis/command';
import { SYNTAX } from '#redis/errors';

export default command({
  name: 'client|no-evict',
  summary: 'Set client eviction mode for the current connection',
  since: '7.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 3,
  restricted: 'serverless',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  args: [
    {
      name: 'enabled', type: 'oneof',
      args: [
        { name: 'on', type: 'pure-token', token: 'ON' },
        { name: 'off', type: 'pure-token', token: 'OFF' },
      ],
    },
  ],
  examples: [
    '> CLIENT NO-EVICT ON',
    'OK',
    '> CLIENT NO-EVICT OFF',
    'OK',
  ],
  refusals: [
    '> CLIENT NO-EVICT MAYBE',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    if (ctx.is(2, 'ON')) ctx.client.noEvict = true;
    else if (ctx.is(2, 'OFF')) ctx.client.noEvict = false;
    else throw SYNTAX;
    ctx.reply.ok();
  },
});
