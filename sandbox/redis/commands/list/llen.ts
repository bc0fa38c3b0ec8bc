/* LLEN: how many elements. */
import { command } from '#redis/command';
import { List } from '#redis/keyspace/list';

export default command({
  name: 'llen',
  summary: 'Get the length of a list',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@list', '@fast'],
  keySpecs: [
    { flags: ['RO'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { ctx.reply.integer(List.readWord(ctx, 1)?.length ?? 0); },
});
