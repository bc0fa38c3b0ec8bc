/* ZREMRANGEBYLEX: removes members between two, where all scores are the same. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { readLexRange } from '#redis/keyspace/zset-range';
import { removeRange } from './removing';
import { LEX_RANGE } from './arguments';

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
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, ...LEX_RANGE],
  examples: [
    '> ZADD words 0 apple 0 banana 0 cherry',
    '(integer) 3',
    '> ZREMRANGEBYLEX words [a (c',
    '(integer) 2',
    '> ZRANGE words 0 -1',
    '1) "cherry"',
  ],
  refusals: [
    '> ZREMRANGEBYLEX words a c',
    '(error) ERR min or max not valid string range item',
  ],
  run(ctx) {
    const range = readLexRange(ctx.text(2), ctx.text(3));
    removeRange(ctx, (zset) => zset.byLex(range));
  },
});
