/* INCRBY: more by a 64-bit integer. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { increment } from '#redis/keyspace/string-number';

export default command({
  name: 'incrby',
  summary: 'Increment the integer value of a key by the given amount',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'increment', type: 'integer' }],
  examples: [
    '> SET score 100',
    'OK',
    '> INCRBY score 25',
    '(integer) 125',
    '> INCRBY score -5',
    '(integer) 120',
  ],
  refusals: [
    '> INCRBY score 1.5',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) { increment(ctx, ctx.exactInteger(2)); },
});
