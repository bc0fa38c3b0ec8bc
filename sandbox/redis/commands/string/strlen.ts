/* STRLEN: how many bytes the string has. */
import { command } from '#redis/command';
import { lengthOf } from '#redis/keyspace/string';

export default command({
  name: 'strlen',
  summary: 'Get the length of the value stored in a key',
  since: '2.2.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@string', '@fast'],
  keySpecs: [
    { flags: ['RO'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) {
    const entry = ctx.db.read(ctx.text(1));
    ctx.reply.integer(entry === 0 ? 0 : lengthOf(ctx.db, entry));
  },
});
