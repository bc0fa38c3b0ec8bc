/* ZREVRANK: how many members stand behind one. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { replyRank, WITH_SCORE } from './rank';

export default command({
  name: 'zrevrank',
  summary: 'Determine the index of a member in a sorted set, with scores ordered from high to low',
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
    '> ZREVRANK board ada',
    '(integer) 0',
    '> ZREVRANK board nobody',
    '(nil)',
  ],
  run(ctx) {
    replyRank(ctx, (zset) => zset.size - 1 - zset.foundRank());
  },
});
