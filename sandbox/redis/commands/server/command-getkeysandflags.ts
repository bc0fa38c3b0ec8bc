/* COMMAND GETKEYSANDFLAGS: the keys in a command line and what it does to them. */
import { command } from '#redis/command';
import { keysOf } from '#redis/command-keys';

export default command({
  name: 'command|getkeysandflags',
  summary: 'Extract keys and access flags given a full Redis command',
  since: '7.0.0',
  group: 'server',
  complexity: 'O(N) where N is the number of arguments to the command',
  arity: -4,
  changes: [{ since: '7.2.0', arity: -3 }],
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  examples: [
    '> COMMAND GETKEYSANDFLAGS LMOVE todo done LEFT RIGHT',
    '1) 1) "todo"',
    '   2) 1) RW',
    '      2) access',
    '      3) delete',
    '2) 1) "done"',
    '   2) 1) RW',
    '      2) insert',
  ],
  run(ctx) {
    const keys = keysOf(ctx);
    ctx.reply.array(keys.length);
    for (const { key, flags } of keys) {
      ctx.reply.array(2);
      ctx.reply.bulk(key);
      ctx.reply.set(flags.length);
      for (const flag of flags) ctx.reply.status(flag);
    }
  },
});
