/* ZUNION: all members of several sets, their scores put together. */
import { command } from '#redis/command';
import { KEYS, NUMKEYS } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { replyOf } from './algebra';
import { SORTED_SET_COMBINATION, WITHSCORES } from './arguments';

export default command({
  name: 'zunion',
  summary: 'Add multiple sorted sets',
  since: '6.2.0',
  group: 'sorted-set',
  complexity: 'O(N)+O(M*log(M)) with N being the sum of the sizes of the input sorted sets, and M being the number '
    + 'of elements in the resulting sorted set.',
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
    '> ZUNION 2 maths logic WITHSCORES',
    '1) "alan"',
    '2) "6"',
    '3) "grace"',
    '4) "7"',
    '5) "ada"',
    '6) "17"',
  ],
  run(ctx) { replyOf(ctx, 'union'); },
});
