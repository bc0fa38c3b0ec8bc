/* ZUNIONSTORE: ZUNION kept under a key. */
import { command } from '#redis/command';
import { storeOf } from './algebra';

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
  keySpecs: [
    { flags: ['OW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RO', 'access'], begin: { index: 2 }, find: { numberAt: 0, firstKey: 1, step: 1 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'destination', type: 'key', keySpec: 0 },
    { name: 'numkeys', type: 'integer' },
    { name: 'key', type: 'key', keySpec: 1, multiple: true },
    { name: 'weight', type: 'integer', token: 'WEIGHTS', optional: true, multiple: true },
    {
      name: 'aggregate', type: 'oneof', token: 'AGGREGATE', optional: true,
      args: [
        { name: 'sum', type: 'pure-token', token: 'SUM' },
        { name: 'min', type: 'pure-token', token: 'MIN' },
        { name: 'max', type: 'pure-token', token: 'MAX' },
      ],
    },
  ],
  run(ctx) { storeOf(ctx, 'union'); },
});
