import { command } from '#redis/command';

export default command({
  name: 'append',
  summary: 'Append a value to a key',
  since: '2.0.0',
  group: 'string',
  complexity: 'O(1). The amortized time complexity is O(1) assuming the appended value is small and the already '
    + 'present value is of any size, since the dynamic string library used by Redis will double the free '
    + 'space available on every reallocation.',
  arity: 3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [
    { flags: ['RW', 'insert'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'value', type: 'string' },
  ],
});
