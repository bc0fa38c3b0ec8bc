/* ZDIFFSTORE: ZDIFF kept under a key. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['OW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RO', 'access'], begin: { index: 2 }, find: { numberAt: 0, firstKey: 1, step: 1 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'destination', type: 'key', keySpec: 0 },
    { name: 'numkeys', type: 'integer' },
    { name: 'key', type: 'key', keySpec: 1, multiple: true },
  ],
  run(ctx) { storeOf(ctx, 'diff'); },
});
