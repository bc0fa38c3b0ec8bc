import { command } from '#redis/command';

export default command({
  name: 'zrem',
  summary: 'Remove one or more members from a sorted set',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(M*log(N)) with N being the number of elements in the sorted set and M the number of elements to '
    + 'be removed.',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@write', '@sortedset', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple elements.'],
  ],
  keySpecs: [
    { flags: ['RW', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'member', type: 'string', multiple: true },
  ],
});
