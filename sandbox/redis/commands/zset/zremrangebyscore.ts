/* ZREMRANGEBYSCORE: removes members whose score is within bounds. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { readScoreRange } from '#redis/keyspace/zset-range';
import { removeRange } from './removing';
import { SCORE_RANGE } from './arguments';

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
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, ...SCORE_RANGE],
  examples: [
    '> ZADD window 100 a 160 b 220 c',
    '(integer) 3',
    '> ZREMRANGEBYSCORE window -inf (160',
    '(integer) 1',
    '> ZCARD window',
    '(integer) 2',
  ],
  refusals: [
    '> ZREMRANGEBYSCORE window low high',
    '(error) ERR min or max is not a float',
  ],
  run(ctx) {
    const range = readScoreRange(ctx.text(2), ctx.text(3));
    removeRange(ctx, (zset) => zset.byScore(range));
  },
});
