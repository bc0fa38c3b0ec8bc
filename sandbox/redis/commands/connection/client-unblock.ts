/* CLIENT UNBLOCK: ends another client's wait, as a timeout or as an error. */
import { command } from '#redis/command';
import { Refusal, SUBCOMMAND_SYNTAX } from '#redis/errors';

export default command({
  name: 'client|unblock',
  summary: 'Unblock a client blocked in a blocking command from a different connection',
  since: '5.0.0',
  group: 'connection',
  complexity: 'O(log N) where N is the number of client connections',
  arity: -3,
  restricted: 'serverless',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous', '@connection'],
  args: [
    { name: 'client-id', type: 'integer' },
    {
      name: 'timeout_error', type: 'oneof', optional: true,
      args: [
        { name: 'timeout', type: 'pure-token', token: 'TIMEOUT' },
        { name: 'error', type: 'pure-token', token: 'ERROR' },
      ],
    },
  ],
  examples: [
    '> CLIENT UNBLOCK 999999',
    '(integer) 0',
  ],
  refusals: [
    '> CLIENT UNBLOCK nobody',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) {
    if (ctx.count > 4) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'client');
    let asError = false;
    if (ctx.count === 4) {
      if (ctx.is(3, 'ERROR')) asError = true;
      else if (!ctx.is(3, 'TIMEOUT')) {
        throw new Refusal('ERR CLIENT UNBLOCK reason should be TIMEOUT or ERROR');
      }
    }
    const target = ctx.node.clients.get(ctx.integer(2));
    if (target?.blocked === undefined) return ctx.reply.integer(0);
    if (asError) ctx.node.waiting.fail(target, 'UNBLOCKED client unblocked via CLIENT UNBLOCK');
    else ctx.node.waiting.timeOut(target);
    ctx.reply.integer(1);
  },
});
