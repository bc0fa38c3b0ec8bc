/* ZUNIONSTORE: ZUNION kept under a key. */
import { command } from '#redis/command';
import { DESTINATION, NUMKEYS, SOURCE_KEYS } from '#redis/arguments';
import { countedKeys, keyAt } from '#redis/key-specs';
import { storeOf } from './algebra';
import { SORTED_SET_COMBINATION } from './arguments';

export default command({
  name: 'zunionstore',
  summary: 'Add multiple sorted sets and store the resulting sorted set in a new key',
  since: '2.0.0',
  group: 'sorted-set',
  complexity: 'O(N)+O(M log(M)) with N being the sum of the sizes of the input sorted sets, and M being the number '
    + 'of elements in the resulting sorted set.',
  arity: -4,
  flags: ['write', 'denyoom', 'movablekeys'],
  categories: ['@write', '@sortedset', '@slow'],
  keySpecs: [keyAt(1, 'OW', 'update'), countedKeys(2, 'RO', 'access')],
  args: [DESTINATION, NUMKEYS, SOURCE_KEYS, ...SORTED_SET_COMBINATION],
  run(ctx) { storeOf(ctx, 'union'); },
});
