/* ZDIFFSTORE: ZDIFF kept under a key. */
import { command } from '#redis/command';
import { DESTINATION, NUMKEYS, SOURCE_KEYS } from '#redis/arguments';
import { countedKeys, keyAt } from '#redis/key-specs';
import { storeOf } from './algebra';

export default command({
  name: 'zdiffstore',
  summary: 'Subtract multiple sorted sets and store the resulting sorted set in a new key',
  since: '6.2.0',
  group: 'sorted-set',
  complexity: 'O(L + (N-K)log(N)) worst case where L is the total number of elements in all the sets, N is the '
    + 'size of the first set, and K is the size of the result set.',
  arity: -4,
  flags: ['write', 'denyoom', 'movablekeys'],
  categories: ['@write', '@sortedset', '@slow'],
  keySpecs: [keyAt(1, 'OW', 'update'), countedKeys(2, 'RO', 'access')],
  args: [DESTINATION, NUMKEYS, SOURCE_KEYS],
  examples: [
    '> ZADD all 1 a 2 b 3 c',
    '(integer) 3',
    '> ZADD some 9 b',
    '(integer) 1',
    '> ZDIFFSTORE rest 2 all some',
    '(integer) 2',
    '> ZRANGE rest 0 -1',
    '1) "a"',
    '2) "c"',
  ],
  run(ctx) { storeOf(ctx, 'diff'); },
});
