/* SORT: elements of a list, set or sorted set in order, by their own value or by another key's (sort.c). */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { answerSort } from '#redis/sorting';
import { SORT_OPTIONS } from './arguments';

export default command({
  name: 'sort',
  summary: 'Sort the elements in a list, set or sorted set',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number of '
    + 'returned elements. When the elements are not sorted, complexity is O(N).',
  arity: -2,
  flags: ['write', 'denyoom', 'movablekeys'],
  categories: ['@write', '@set', '@sortedset', '@list', '@slow', '@dangerous'],
  keySpecs: [
    keyAt(1, 'RO', 'access'),
    {
      notes: 'For the optional BY/GET keyword. It is marked \'unknown\' because '
        + 'the key names derive from the content of the key we sort',
      flags: ['RO', 'access'], begin: 'unknown', find: 'unknown',
    },
    {
      notes: 'For the optional STORE keyword. It is marked \'unknown\' because '
        + 'the keyword can appear anywhere in the argument array',
      flags: ['OW', 'update'], begin: 'unknown', find: 'unknown',
    },
  ],
  args: [
    KEY,
    ...SORT_OPTIONS,
    { name: 'destination', type: 'key', keySpec: 2, token: 'STORE', optional: true },
  ],
  examples: [
    '> RPUSH ids 3 1 2',
    '(integer) 3',
    '> SORT ids',
    '1) "1"',
    '2) "2"',
    '3) "3"',
    '> SORT ids DESC LIMIT 0 2',
    '1) "3"',
    '2) "2"',
    '> MSET name:1 Ada name:2 Grace name:3 Alan',
    'OK',
    '> SORT ids GET # GET name:*',
    '1) "1"',
    '2) "Ada"',
    '3) "2"',
    '4) "Grace"',
    '5) "3"',
    '6) "Alan"',
    '> SORT ids BY name:* ALPHA STORE by-name',
    '(integer) 3',
  ],
  refusals: [
    '> RPUSH words b a',
    '(integer) 2',
    '> SORT words',
    '(error) ERR One or more scores can\'t be converted into double',
  ],
  keysOf(words) {
    const keys = [{ at: 1, flags: ['RO', 'access'] }];
    let store = 0;
    for (let i = 2; i < words.length; i++) {
      const word = words[i]!.toUpperCase();
      if (word === 'LIMIT') i += 2;
      else if (word === 'GET' || word === 'BY') i++;
      else if (word === 'STORE' && i + 1 < words.length) store = ++i;
    }
    if (store > 0) keys.push({ at: store, flags: ['OW', 'update'] });
    return keys;
  },
  run(ctx) { answerSort(ctx, true); },
});
