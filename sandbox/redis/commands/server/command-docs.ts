/* COMMAND DOCS: summaries, history and arguments of these commands or of all; unknown ones are left out. */
import { command } from '#redis/command';
import { replyDocs } from '#redis/command-reply';

export default command({
  name: 'command|docs',
  summary: 'Get array of specific Redis command documentation',
  since: '7.0.0',
  group: 'server',
  complexity: 'O(N) where N is the number of commands to look up',
  arity: -2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output_order'],
  args: [{ name: 'command-name', type: 'string', optional: true, multiple: true }],
  examples: [
    '~ COMMAND DOCS get',
    '1) "get"',
    '2)  1) "summary"',
    '    2) "Get the value of a key"',
    '    3) "since"',
    '    4) "1.0.0"',
    '    5) "group"',
    '    6) "string"',
    '…',
  ],
  run(ctx) {
    const { table } = ctx.node;
    const chosen = ctx.count === 2 ? [...table.top] : ctx.texts(2).map((name) => table.byFullName(name));
    const known = chosen.filter((each) => each !== undefined);
    ctx.reply.map(known.length);
    for (const each of known) replyDocs(ctx.reply, each);
  },
});
