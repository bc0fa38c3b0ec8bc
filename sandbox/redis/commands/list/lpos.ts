import { command } from '#redis/command';

export default command({
  name: 'lpos',
  summary: 'Return the index of matching elements on a list',
  since: '6.0.6',
  group: 'list',
  complexity: 'O(N) where N is the number of elements in the list, for the average case. When searching for '
    + 'elements near the head or the tail of the list, or when the MAXLEN option is provided, the command '
    + 'may run in constant time.',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@list', '@slow'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'element', type: 'string' },
    { name: 'rank', type: 'integer', token: 'RANK', optional: true },
    { name: 'num-matches', type: 'integer', token: 'COUNT', optional: true },
    { name: 'len', type: 'integer', token: 'MAXLEN', optional: true },
  ],
});
