/* SORT_RO: SORT without STORE. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { answerSort } from '#redis/sorting';
import { SORT_OPTIONS } from './arguments';

export default command({
  name: 'sort_ro',
  summary: 'Sort the elements in a list, set or sorted set. Read-only variant of SORT.',
  since: '7.0.0',
  group: 'generic',
  complexity: 'O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number of '
    + 'returned elements. When the elements are not sorted, complexity is O(N).',
  arity: -2,
  flags: ['readonly', 'movablekeys'],
  categories: ['@read', '@set', '@sortedset', '@list', '@slow', '@dangerous'],
  keySpecs: [
    keyAt(1, 'RO', 'access'),
    {
      notes: 'For the optional BY/GET keyword. It is marked \'unknown\' because '
        + 'the key names derive from the content of the key we sort',
      flags: ['RO', 'access'], begin: 'unknown', find: 'unknown',
    },
  ],
  args: [KEY, ...SORT_OPTIONS],
  examples: [
    '> RPUSH words pear apple',
    '(integer) 2',
    '> SORT_RO words ALPHA',
    '1) "apple"',
    '2) "pear"',
  ],
  refusals: [
    '> SORT_RO words',
    '(error) ERR One or more scores can\'t be converted into double',
  ],
  run(ctx) { answerSort(ctx, false); },
});
