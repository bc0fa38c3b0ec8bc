/* SETNX: SET with NX that answers 1 or 0. */
import { command } from '#redis/command';
import { setFromWord } from '#redis/keyspace/string';

export default command({
  name: 'setnx',
  summary: 'Set the value of a key, only if the key does not exist',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [
    { flags: ['OW', 'insert'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'value', type: 'string' },
  ],
  run(ctx) {
    ctx.mayHold(ctx.length(2));
    if (ctx.db.write(ctx.text(1)) !== 0) return ctx.reply.integer(0);
    setFromWord(ctx, 1, 2, false);
    ctx.reply.integer(1);
  },
});
