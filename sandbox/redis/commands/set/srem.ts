import { command } from '#redis/command';

export default command({
  name: 'srem',
  summary: 'Remove one or more members from a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(N) where N is the number of members to be removed.',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@write', '@set', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple `member` arguments.'],
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
