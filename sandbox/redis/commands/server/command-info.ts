/* COMMAND INFO: what the server knows of these commands; subcommands as `config|get`. */
import { command } from '#redis/command';
import { replyInfo } from '#redis/command-reply';

export default command({
  name: 'command|info',
  summary: 'Get array of specific Redis command details, or all when no argument is given.',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(N) where N is the number of commands to look up',
  arity: -2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output_order'],
  history: [
    ['7.0.0', 'Allowed to be called with no argument to get info on all commands.'],
  ],
  args: [{ name: 'command-name', type: 'string', optional: true, multiple: true }],
  examples: [
    '~ COMMAND INFO get',
    '1)  1) "get"',
    '    2) (integer) 2',
    '    3) 1) readonly',
    '       2) fast',
    '    4) (integer) 1',
    '    5) (integer) 1',
    '    6) (integer) 1',
    '…',
    '> COMMAND INFO nosuch',
    '1) (nil)',
  ],
  run(ctx) {
    if (ctx.count === 2) {
      const all = [...ctx.node.table.top];
      ctx.reply.array(all.length);
      for (const each of all) replyInfo(ctx.reply, each);
      return;
    }
    ctx.reply.array(ctx.count - 2);
    for (let i = 2; i < ctx.count; i++) replyInfo(ctx.reply, ctx.node.table.byFullName(ctx.text(i)));
  },
});
