import { command } from '#redis/command';

export default command({
  name: 'setrange',
  summary: 'Overwrite part of a string at key starting at the specified offset',
  since: '2.2.0',
  group: 'string',
  complexity: 'O(1), not counting the time taken to copy the new string in place. Usually, this string is very '
    + 'small so the amortized complexity is O(1). Otherwise, complexity is O(M) with M being the length of '
    + 'the value argument.',
  arity: 4,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@string', '@slow'],
  keySpecs: [
    { flags: ['RW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'offset', type: 'integer' },
    { name: 'value', type: 'string' },
  ],
});
