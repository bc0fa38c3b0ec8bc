/* ACL LOG: what was refused, the newest first. */
import { command } from '#redis/command';
import { replyLog } from '#redis/acl/replies';
import { SUBCOMMAND_SYNTAX } from '#redis/errors';

export default command({
  name: 'acl|log',
  summary: 'List latest events denied because of ACLs in place',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(N) with N being the number of entries shown.',
  arity: -2,
  restricted: 'serverless',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    {
      name: 'operation', type: 'oneof', optional: true,
      args: [
        { name: 'count', type: 'integer' },
        { name: 'reset', type: 'pure-token', token: 'RESET' },
      ],
    },
  ],
  examples: [
    '> ACL LOG RESET',
    'OK',
    '> ACL LOG',
    '(empty array)',
  ],
  refusals: [
    '> ACL LOG ten',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) {
    if (ctx.count > 3) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'acl');
    const { log } = ctx.node.users;
    if (ctx.count === 3 && ctx.is(2, 'RESET')) {
      log.entries = [];
      return ctx.reply.ok();
    }
    const most = ctx.count === 3 ? Math.max(0, ctx.integer(2)) : 10;
    replyLog(ctx.reply, log.entries.slice(0, most), ctx.now);
  },
});
