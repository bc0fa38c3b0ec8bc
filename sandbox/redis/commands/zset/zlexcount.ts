/* ZLEXCOUNT: how many members lie between two, where all scores are the same. */
import { command } from '#redis/command';
import { Zset } from '#redis/keyspace/zset';
import { readLexRange } from '#redis/keyspace/zset-range';

export default command({
  name: 'zlexcount',
  summary: 'Count the number of members in a sorted set between a given lexicographical range',
  since: '2.8.9',
  group: 'sorted-set',
  complexity: 'O(log(N)) with N being the number of elements in the sorted set.',
  arity: 4,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@sortedset', '@fast'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'min', type: 'string' },
    { name: 'max', type: 'string' },
  ],
  run(ctx) {
    const range = readLexRange(ctx.text(2), ctx.text(3));
    ctx.reply.integer(Zset.read(ctx.db, ctx.text(1))?.byLex(range).count ?? 0);
  },
});
