/* ZCOUNT: how many members have a score within bounds. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Zset } from '#redis/keyspace/zset';
import { readScoreRange } from '#redis/keyspace/zset-range';
import { SCORE_RANGE } from './arguments';

export default command({
  name: 'zcount',
  summary: 'Count the members in a sorted set with scores within the given values',
  since: '2.0.0',
  group: 'sorted-set',
  complexity: 'O(log(N)) with N being the number of elements in the sorted set.',
  arity: 4,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@sortedset', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, ...SCORE_RANGE],
  examples: [
    '> ZADD board 120 ada 95 grace 80 alan',
    '(integer) 3',
    '> ZCOUNT board 90 +inf',
    '(integer) 2',
    '> ZCOUNT board (95 120',
    '(integer) 1',
  ],
  refusals: [
    '> ZCOUNT board low high',
    '(error) ERR min or max is not a float',
  ],
  run(ctx) {
    const range = readScoreRange(ctx.text(2), ctx.text(3));
    ctx.reply.integer(Zset.read(ctx.db, ctx.text(1))?.byScore(range).count ?? 0);
  },
});
