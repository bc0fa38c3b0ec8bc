import { command } from '#redis/command';

export default command({
  name: 'lset',
  summary: 'Set the value of an element in a list by its index',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(N) where N is the length of the list. Setting either the first or the last element of the list is '
    + 'O(1).',
  arity: 4,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [
    { flags: ['RW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'index', type: 'integer' },
    { name: 'element', type: 'string' },
  ],
});
