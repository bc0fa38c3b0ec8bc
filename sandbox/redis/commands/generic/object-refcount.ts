import { command } from '#redis/command';

export default command({
  name: 'object|refcount',
  summary: 'Get the number of references to the value of the key',
  since: '2.2.3',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [
    { flags: ['RO'], begin: { index: 2 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [2, 2, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
});
