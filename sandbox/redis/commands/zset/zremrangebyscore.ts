/* ZREMRANGEBYSCORE: removes members whose score is within bounds. */
import { command } from '#redis/command';
import { readScoreRange } from '#redis/keyspace/zset-range';
import { removeRange } from './removing';

export default command({
  name: 'zremrangebyscore',
  summary: 'Remove all members in a sorted set within the given scores',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements '
    + 'removed by the operation.',
  arity: 4,
  flags: ['write'],
  categories: ['@write', '@sortedset', '@slow'],
  keySpecs: [
    { flags: ['RW', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'min', type: 'double' },
    { name: 'max', type: 'double' },
  ],
  run(ctx) {
    const range = readScoreRange(ctx.text(2), ctx.text(3));
    removeRange(ctx, (zset) => zset.byScore(range));
  },
});
