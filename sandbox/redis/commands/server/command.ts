/* COMMAND: COMMAND INFO of every command. */
import { command } from '#redis/command';
import { replyInfo } from '#redis/command-reply';

export default command({
  name: 'command',
  summary: 'Get array of Redis command details',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(N) where N is the total number of Redis commands',
  arity: -1,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output_order'],
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
  ],
  run(ctx) {
    const all = [...ctx.node.table.top];
    ctx.reply.array(all.length);
    for (const each of all) replyInfo(ctx.reply, each);
  },
});
