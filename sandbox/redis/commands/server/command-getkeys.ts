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
  examples: [
    '> COMMAND GETKEYS MSET a 1 b 2',
    '1) "a"',
    '2) "b"',
  ],
  refusals: [
    '> COMMAND GETKEYS NOSUCH a b',
    '(error) ERR Invalid command specified',
    '> COMMAND GETKEYS PING hello there',
    '(error) ERR The command has no key arguments',
  ],
  run(ctx) {
    const keys = keysOf(ctx);
    ctx.reply.array(keys.length);
    for (const { key } of keys) ctx.reply.bulk(key);
  },
});
