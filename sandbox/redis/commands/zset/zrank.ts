/* ZRANK: how many members stand before one. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { replyRank, WITH_SCORE } from './rank';

export default command({
  name: 'zrank',
  summary: 'Determine the index of a member in a sorted set',
  since: '2.0.0',
  group: 'sorted-set',
  complexity: 'O(log(N))',
  arity: 3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@sortedset', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'member', type: 'string' }, WITH_SCORE],
  history: [['7.2.0', 'Added the optional `WITHSCORE` argument.']],
  changes: [{ since: '7.2.0', arity: -3 }],
  examples: [
    '> ZADD board 80 alan 95 grace 120 ada',
    '(integer) 3',
    '> ZRANK board grace',
    '(integer) 1',
    '> ZRANK board nobody',
    '(nil)',
  ],
  run(ctx) {
    replyRank(ctx, (zset) => zset.foundRank());
  },
});
