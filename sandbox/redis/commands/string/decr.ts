/* DECR: one less. */
import { command } from '#redis/command';
import { increment } from '#redis/keyspace/string-number';

export default command({
  name: 'decr',
  summary: 'Decrement the integer value of a key by one',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 2,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [
    { flags: ['RW', 'access', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { increment(ctx, -1); },
});
