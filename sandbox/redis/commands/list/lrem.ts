import { command } from '#redis/command';

export default command({
  name: 'lrem',
  summary: 'Remove elements from a list',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(N+M) where N is the length of the list and M is the number of elements removed.',
  arity: 4,
  flags: ['write'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [
    { flags: ['RW', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'count', type: 'integer' },
    { name: 'element', type: 'string' },
  ],
});
