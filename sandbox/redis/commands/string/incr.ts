/* INCR: one more. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { increment } from '#redis/keyspace/string-number';

export default command({
  name: 'incr',
  summary: 'Increment the integer value of a key by one',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 2,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY],
  examples: [
    '> INCR visits',
    '(integer) 1',
    '> INCR visits',
    '(integer) 2',
    '> GET visits',
    '"2"',
  ],
  refusals: [
    '> SET visits many',
    'OK',
    '> INCR visits',
    '(error) ERR value is not an integer or out of range',
    '> SET most 9223372036854775807',
    'OK',
    '> INCR most',
    '(error) ERR increment or decrement would overflow',
  ],
  run(ctx) { increment(ctx, 1); },
});
