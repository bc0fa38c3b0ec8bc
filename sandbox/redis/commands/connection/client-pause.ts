/* CLIENT PAUSE: commands of all clients wait until the time is over, or only those that write. */
import { command } from '#redis/command';
import { Refusal, SUBCOMMAND_SYNTAX, TIMEOUT_NEGATIVE } from '#redis/errors';

export default command({
  name: 'client|pause',
  summary: 'Stop processing commands from clients for some time',
  since: '2.9.50',
  group: 'connection',
  complexity: 'O(1)',
  arity: -3,
  restricted: 'serverless',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  history: [
    ['6.2.0', '`CLIENT PAUSE WRITE` mode added along with the `mode` option.'],
  ],
  args: [
    { name: 'timeout', type: 'integer' },
    {
      name: 'mode', type: 'oneof', since: '6.2.0', optional: true,
      args: [
        { name: 'write', type: 'pure-token', token: 'WRITE' },
        { name: 'all', type: 'pure-token', token: 'ALL' },
      ],
    },
  ],
  examples: [
    '> CLIENT PAUSE 1 WRITE',
    'OK',
    '> CLIENT UNPAUSE',
    'OK',
  ],
  refusals: [
    '> CLIENT PAUSE soon',
    '(error) ERR timeout is not an integer or out of range',
    '> CLIENT PAUSE 10 NOTHING',
    '(error) ERR CLIENT PAUSE mode must be WRITE or ALL',
  ],
  run(ctx) {
    if (ctx.count > 4) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'client');
    let mode: 'all' | 'write' = 'all';
    if (ctx.count === 4) {
      if (ctx.is(3, 'WRITE')) mode = 'write';
      else if (!ctx.is(3, 'ALL')) throw new Refusal('ERR CLIENT PAUSE mode must be WRITE or ALL');
    }
    const ms = ctx.integer(2, new Refusal('ERR timeout is not an integer or out of range'));
    if (ms < 0) throw TIMEOUT_NEGATIVE;
    ctx.node.pause.begin(mode, ms > 2 ** 63 - ctx.now ? 0 : ctx.now + ms);
    ctx.reply.ok();
  },
});
