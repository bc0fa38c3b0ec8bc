import { command } from '#redis/command';

export default command({
  name: 'spop',
  summary: 'Remove and return one or multiple random members from a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'Without the count argument O(1), otherwise O(N) where N is the value of the passed count.',
  arity: -2,
  flags: ['write', 'fast'],
  categories: ['@write', '@set', '@fast'],
  tips: ['nondeterministic_output'],
  history: [
    ['3.2.0', 'Added the `count` argument.'],
  ],
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'count', type: 'integer', since: '3.2.0', optional: true },
  ],
});
