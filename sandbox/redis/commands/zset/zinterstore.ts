/* ZINTERSTORE: ZINTER kept under a key. */
import { command } from '#redis/command';
import { DESTINATION, NUMKEYS, SOURCE_KEYS } from '#redis/arguments';
import { countedKeys, keyAt } from '#redis/key-specs';
import { storeOf } from './algebra';
import { SORTED_SET_COMBINATION } from './arguments';

export default command({
  name: 'zinterstore',
  summary: 'Intersect multiple sorted sets and store the resulting sorted set in a new key',
  since: '2.0.0',
  group: 'sorted-set',
  complexity: 'O(N*K)+O(M*log(M)) worst case with N being the smallest input sorted set, K being the number of '
    + 'input sorted sets and M being the number of elements in the resulting sorted set.',
  arity: -4,
  flags: ['write', 'denyoom', 'movablekeys'],
  categories: ['@write', '@sortedset', '@slow'],
  keySpecs: [keyAt(1, 'OW', 'update'), countedKeys(2, 'RO', 'access')],
  args: [DESTINATION, NUMKEYS, SOURCE_KEYS, ...SORTED_SET_COMBINATION],
  examples: [
    '> ZADD maths 8 ada 6 alan',
    '(integer) 2',
    '> ZADD logic 9 ada 7 grace',
    '(integer) 2',
    '> ZINTERSTORE total 2 maths logic',
    '(integer) 1',
    '> ZRANGE total 0 -1 WITHSCORES',
    '1) "ada"',
    '2) "17"',
  ],
  run(ctx) { storeOf(ctx, 'inter'); },
});
