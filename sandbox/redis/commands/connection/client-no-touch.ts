/* CLIENT NO-TOUCH: what this client does leaves the clocks of keys alone, so that a look does not keep them from
 * eviction. TOUCH still touches. */
import { command } from '#redis/command';
import { SYNTAX } from '#redis/errors';

export default command({
  name: 'client|no-touch',
  summary: 'Controls whether commands sent by the client affect the LRU/LFU of accessed keys.',
  since: '7.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 3,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
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
    '> CLIENT NO-TOUCH ON',
    'OK',
    '> CLIENT NO-TOUCH OFF',
    'OK',
  ],
  refusals: [
    '> CLIENT NO-TOUCH MAYBE',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    if (ctx.is(2, 'ON')) ctx.client.noTouch = true;
    else if (ctx.is(2, 'OFF')) ctx.client.noTouch = false;
    else throw SYNTAX;
    ctx.reply.ok();
  },
});
