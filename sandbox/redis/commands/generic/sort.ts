/* SORT: elements of a list, set or sorted set in order, by their own value or by another key's (sort.c). */
import { command } from '#redis/command';
import { answerSort } from '#redis/sorting';

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
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
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
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'pattern', type: 'pattern', keySpec: 1, token: 'BY', optional: true },
    {
      name: 'offset_count', type: 'block', token: 'LIMIT', optional: true,
      args: [
        { name: 'offset', type: 'integer' },
        { name: 'count', type: 'integer' },
      ],
    },
    {
      name: 'pattern', type: 'pattern', keySpec: 1, token: 'GET', optional: true, multiple: true,
      multipleToken: true,
    },
    {
      name: 'order', type: 'oneof', optional: true,
      args: [
        { name: 'asc', type: 'pure-token', token: 'ASC' },
        { name: 'desc', type: 'pure-token', token: 'DESC' },
      ],
    },
    { name: 'sorting', type: 'pure-token', token: 'ALPHA', optional: true },
    { name: 'destination', type: 'key', keySpec: 2, token: 'STORE', optional: true },
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
