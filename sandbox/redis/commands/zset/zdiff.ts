/* ZDIFF: the members of the first set that no other has. */
import { command } from '#redis/command';
import { KEYS, NUMKEYS } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { replyOf } from './algebra';
import { WITHSCORES } from './arguments';

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
  keySpecs: [countedKeys(1, 'RO', 'access')],
  args: [NUMKEYS, KEYS, WITHSCORES],
  examples: [
    '> ZADD all 1 a 2 b 3 c',
    '(integer) 3',
    '> ZADD some 9 b',
    '(integer) 1',
    '> ZDIFF 2 all some WITHSCORES',
    '1) "a"',
    '2) "1"',
    '3) "c"',
    '4) "3"',
  ],
  refusals: [
    '> ZDIFF 0 all',
    '(error) ERR at least 1 input key is needed for \'zdiff\' command',
  ],
  run(ctx) { replyOf(ctx, 'diff'); },
});
