/* DECR: one less. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY],
  examples: [
    '> SET stock 10',
    'OK',
    '> DECR stock',
    '(integer) 9',
    '> DECR untouched',
    '(integer) -1',
  ],
  refusals: [
    '> SET stock plenty',
    'OK',
    '> DECR stock',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) { increment(ctx, -1); },
});
