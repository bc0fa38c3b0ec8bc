/* COMMAND GETKEYS: the keys in a command line. */
import { command } from '#redis/command';
import { keysOf } from '#redis/command-keys';

export default command({
  name: 'command|getkeys',
  summary: 'Extract keys given a full Redis command',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(N) where N is the number of arguments to the command',
  arity: -4,
  changes: [{ since: '7.2.0', arity: -3 }],
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  run(ctx) {
    const keys = keysOf(ctx);
    ctx.reply.array(keys.length);
    for (const { key } of keys) ctx.reply.bulk(key);
  },
});
