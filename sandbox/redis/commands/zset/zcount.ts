/* ZCOUNT: how many members have a score within bounds. */
import { command } from '#redis/command';
import { Zset } from '#redis/keyspace/zset';
import { readScoreRange } from '#redis/keyspace/zset-range';

export default command({
  name: 'zcount',
  summary: 'Count the members in a sorted set with scores within the given values',
  since: '2.0.0',
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
    { name: 'min', type: 'double' },
    { name: 'max', type: 'double' },
  ],
  run(ctx) {
    const range = readScoreRange(ctx.text(2), ctx.text(3));
    ctx.reply.integer(Zset.read(ctx.db, ctx.text(1))?.byScore(range).count ?? 0);
  },
});
