import { command } from '#redis/command';

export default command({
  name: 'mget',
  summary: 'Get the values of all the given keys',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(N) where N is the number of keys to retrieve.',
  arity: -2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@string', '@fast'],
  tips: ['request_policy:multi_shard'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: -1, step: 1, limit: 0 } },
  ],
  keyRange: [1, -1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
  ],
});
