import { command } from '#redis/command';

export default command({
  name: 'hdel',
  summary: 'Delete one or more hash fields',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(N) where N is the number of fields to be removed.',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@write', '@hash', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple `field` arguments.'],
  ],
  keySpecs: [
    { flags: ['RW', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'field', type: 'string', multiple: true },
  ],
});
