/* SORT_RO: SORT without STORE. */
import { command } from '#redis/command';
import { answerSort } from '#redis/sorting';

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
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    {
      notes: 'For the optional BY/GET keyword. It is marked \'unknown\' because '
        + 'the key names derive from the content of the key we sort',
      flags: ['RO', 'access'], begin: 'unknown', find: 'unknown',
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
  ],
  run(ctx) { answerSort(ctx, false); },
});
