/* ZUNION: all members of several sets, their scores put together. */
import { command } from '#redis/command';
import { replyOf } from './algebra';

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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { numberAt: 0, firstKey: 1, step: 1 } },
  ],
  args: [
    { name: 'numkeys', type: 'integer' },
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
    { name: 'weight', type: 'integer', token: 'WEIGHTS', optional: true, multiple: true },
    {
      name: 'aggregate', type: 'oneof', token: 'AGGREGATE', optional: true,
      args: [
        { name: 'sum', type: 'pure-token', token: 'SUM' },
        { name: 'min', type: 'pure-token', token: 'MIN' },
        { name: 'max', type: 'pure-token', token: 'MAX' },
      ],
    },
    { name: 'withscores', type: 'pure-token', token: 'WITHSCORES', optional: true },
  ],
  run(ctx) { replyOf(ctx, 'union'); },
});
