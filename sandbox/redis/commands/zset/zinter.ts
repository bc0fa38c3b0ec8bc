/* ZINTER: the members that all sets share. */
import { command } from '#redis/command';
import { KEYS, NUMKEYS } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { replyOf } from './algebra';
import { SORTED_SET_COMBINATION, WITHSCORES } from './arguments';

export default command({
  name: 'zinter',
  summary: 'Intersect multiple sorted sets',
  since: '6.2.0',
  group: 'sorted-set',
  complexity: 'O(N*K)+O(M*log(M)) worst case with N being the smallest input sorted set, K being the number of '
    + 'input sorted sets and M being the number of elements in the resulting sorted set.',
  arity: -3,
  flags: ['readonly', 'movablekeys'],
  categories: ['@read', '@sortedset', '@slow'],
  keySpecs: [countedKeys(1, 'RO', 'access')],
  args: [NUMKEYS, KEYS, ...SORTED_SET_COMBINATION, WITHSCORES],
  examples: [
    '> ZADD maths 8 ada 6 alan',
    '(integer) 2',
    '> ZADD logic 9 ada 7 grace',
    '(integer) 2',
    '> ZINTER 2 maths logic WITHSCORES',
    '1) "ada"',
    '2) "17"',
    '> ZINTER 2 maths logic WEIGHTS 2 1 AGGREGATE MAX WITHSCORES',
    '1) "ada"',
    '2) "16"',
  ],
  refusals: [
    '> ZINTER 2 maths logic AGGREGATE MEAN',
    '(error) ERR syntax error',
  ],
  run(ctx) { replyOf(ctx, 'inter'); },
});
