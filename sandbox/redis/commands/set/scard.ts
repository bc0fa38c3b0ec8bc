/* SCARD: how many members. */
import { command } from '#redis/command';
import { SetValue } from '#redis/keyspace/set';

export default command({
  name: 'scard',
  summary: 'Get the number of members in a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@set', '@fast'],
  keySpecs: [
    { flags: ['RO'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { ctx.reply.integer(SetValue.readWord(ctx, 1)?.size ?? 0); },
});
