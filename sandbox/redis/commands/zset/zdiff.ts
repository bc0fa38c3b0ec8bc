/* ZDIFF: the members of the first set that no other has. */
import { command } from '#redis/command';
import { replyOf } from './algebra';

export default command({
  name: 'zdiff',
  summary: 'Subtract multiple sorted sets',
  since: '6.2.0',
  group: 'sorted-set',
  complexity: 'O(L + (N-K)log(N)) worst case where L is the total number of elements in all the sets, N is the '
    + 'size of the first set, and K is the size of the result set.',
  arity: -3,
  flags: ['readonly', 'movablekeys'],
  categories: ['@read', '@sortedset', '@slow'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { numberAt: 0, firstKey: 1, step: 1 } },
  ],
  args: [
    { name: 'numkeys', type: 'integer' },
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
    { name: 'withscores', type: 'pure-token', token: 'WITHSCORES', optional: true },
  ],
  run(ctx) { replyOf(ctx, 'diff'); },
});
