/* FUNCTION FLUSH: all libraries. */
import { command } from '#redis/command';
import { Refusal, SUBCOMMAND_SYNTAX } from '#redis/errors';

const BAD_OPTION = new Refusal('ERR FUNCTION FLUSH only supports SYNC|ASYNC option');

export default command({
  name: 'function|flush',
  summary: 'Deleting all functions',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'O(N) where N is the number of functions deleted',
  arity: -2,
  flags: ['write', 'noscript'],
  categories: ['@write', '@slow', '@scripting'],
  tips: ['request_policy:all_shards', 'response_policy:all_succeeded'],
  args: [
    {
      name: 'async', type: 'oneof', optional: true,
      args: [
        { name: 'async', type: 'pure-token', token: 'ASYNC' },
        { name: 'sync', type: 'pure-token', token: 'SYNC' },
      ],
    },
  ],
  examples: [
    '> FUNCTION FLUSH',
    'OK',
  ],
  refusals: [
    '> FUNCTION FLUSH SLOWLY',
    '(error) ERR FUNCTION FLUSH only supports SYNC|ASYNC option',
  ],
  run(ctx) {
    if (ctx.count > 3) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'function');
    if (ctx.count === 3 && !ctx.is(2, 'SYNC') && !ctx.is(2, 'ASYNC')) throw BAD_OPTION;
    ctx.node.scripts.libraries.flush();
    ctx.node.dirty++;
    ctx.reply.ok();
  },
});
