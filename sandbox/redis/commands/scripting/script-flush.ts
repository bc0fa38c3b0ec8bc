/* SCRIPT FLUSH: empties the cache. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

const BAD_OPTION = new Refusal('ERR SCRIPT FLUSH only support SYNC|ASYNC option');

export default command({
  name: 'script|flush',
  summary: 'Remove all the scripts from the script cache.',
  since: '2.6.0',
  group: 'scripting',
  complexity: 'O(N) with N being the number of scripts in cache',
  arity: -2,
  flags: ['noscript'],
  categories: ['@slow', '@scripting'],
  tips: ['request_policy:all_nodes', 'response_policy:all_succeeded'],
  history: [
    ['6.2.0', 'Added the `ASYNC` and `SYNC` flushing mode modifiers.'],
  ],
  args: [
    {
      name: 'async', type: 'oneof', since: '6.2.0', optional: true,
      args: [
        { name: 'async', type: 'pure-token', token: 'ASYNC' },
        { name: 'sync', type: 'pure-token', token: 'SYNC' },
      ],
    },
  ],
  examples: [
    '> SCRIPT FLUSH',
    'OK',
  ],
  refusals: [
    '> SCRIPT FLUSH SLOWLY',
    '(error) ERR SCRIPT FLUSH only support SYNC|ASYNC option',
  ],
  run(ctx) {
    if (ctx.count > 3 || (ctx.count === 3 && !ctx.is(2, 'SYNC') && !ctx.is(2, 'ASYNC'))) throw BAD_OPTION;
    ctx.node.scripts.flush();
    ctx.reply.ok();
  },
});
