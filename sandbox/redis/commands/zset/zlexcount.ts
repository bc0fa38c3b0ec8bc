/* ZLEXCOUNT: how many members lie between two, where all scores are the same. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Zset } from '#redis/keyspace/zset';
import { readLexRange } from '#redis/keyspace/zset-range';
import { LEX_RANGE } from './arguments';

export default command({
  name: 'zlexcount',
  summary: 'Count the number of members in a sorted set between a given lexicographical range',
  since: '2.8.9',
  group: 'sorted-set',
  complexity: 'O(log(N)) with N being the number of elements in the sorted set.',
  arity: 4,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@sortedset', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, ...LEX_RANGE],
  examples: [
    '> ZADD words 0 apple 0 banana 0 cherry',
    '(integer) 3',
    '> ZLEXCOUNT words - +',
    '(integer) 3',
    '> ZLEXCOUNT words [b (c',
    '(integer) 1',
  ],
  refusals: [
    '> ZLEXCOUNT words b c',
    '(error) ERR min or max not valid string range item',
  ],
  run(ctx) {
    const range = readLexRange(ctx.text(2), ctx.text(3));
    ctx.reply.integer(Zset.read(ctx.db, ctx.text(1))?.byLex(range).count ?? 0);
  },
});
