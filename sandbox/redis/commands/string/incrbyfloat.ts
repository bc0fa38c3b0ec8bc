/* INCRBYFLOAT: more by a long double; the sum is printed with up to 17 decimals and stored as text, never as `int`. */
import { command } from '#redis/command';
import { incrementByFloat } from '#redis/keyspace/string-number';

export default command({
  name: 'incrbyfloat',
  summary: 'Increment the float value of a key by the given amount',
  since: '2.6.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [
    { flags: ['RW', 'access', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'increment', type: 'double' },
  ],
  run(ctx) { incrementByFloat(ctx); },
});
