/* INCRBYFLOAT: more by a long double; the sum is printed with up to 17 decimals and stored as text, never as `int`. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'increment', type: 'double' }],
  examples: [
    '> SET price 10.50',
    'OK',
    '> INCRBYFLOAT price 0.1',
    '"10.6"',
    '> INCRBYFLOAT price -5',
    '"5.6"',
    '> INCRBYFLOAT price 2.0e2',
    '"205.60000000000000001"',
  ],
  refusals: [
    '> INCRBYFLOAT price lots',
    '(error) ERR value is not a valid float',
  ],
  run(ctx) { incrementByFloat(ctx); },
});
