/* ZREMRANGEBYRANK: removes members from one rank to another. */
import { command } from '#redis/command';
import { INDEX_RANGE, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { removeRange } from './removing';
import { rankRange } from './range';

export default command({
  name: 'zremrangebyrank',
  summary: 'Remove all members in a sorted set within the given indexes',
  since: '2.0.0',
  group: 'sorted-set',
  complexity: 'O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements '
    + 'removed by the operation.',
  arity: 4,
  flags: ['write'],
  categories: ['@write', '@sortedset', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, ...INDEX_RANGE],
  examples: [
    '> ZADD board 80 alan 95 grace 120 ada',
    '(integer) 3',
    '> ZREMRANGEBYRANK board 0 -3',
    '(integer) 1',
    '> ZRANGE board 0 -1',
    '1) "grace"',
    '2) "ada"',
  ],
  run(ctx) {
    const start = ctx.integer(2);
    const stop = ctx.integer(3);
    removeRange(ctx, (zset) => rankRange(zset.size, start, stop));
  },
});
