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
  examples: [
    '> ZADD week1 3 ada 1 alan',
    '(integer) 2',
    '> ZADD week2 5 ada',
    '(integer) 1',
    '> ZUNIONSTORE month 2 week1 week2 WEIGHTS 1 2',
    '(integer) 2',
    '> ZRANGE month 0 -1 WITHSCORES',
    '1) "alan"',
    '2) "1"',
    '3) "ada"',
    '4) "13"',
  ],
  refusals: [
    '> ZUNIONSTORE month 0 week1',
    '(error) ERR at least 1 input key is needed for \'zunionstore\' command',
    '> ZUNIONSTORE month 2 week1 week2 WEIGHTS 1',
    '(error) ERR syntax error',
  ],
  run(ctx) { storeOf(ctx, 'union'); },
});
