/* ZREMRANGEBYLEX: removes members between two, where all scores are the same. */
import { command } from '#redis/command';
import { readLexRange } from '#redis/keyspace/zset-range';
import { removeRange } from './removing';

export default command({
  name: 'zremrangebylex',
  summary: 'Remove all members in a sorted set between the given lexicographical range',
  since: '2.8.9',
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
    { name: 'min', type: 'string' },
    { name: 'max', type: 'string' },
  ],
  run(ctx) {
    const range = readLexRange(ctx.text(2), ctx.text(3));
    removeRange(ctx, (zset) => zset.byLex(range));
  },
});
