/* DECRBY: less by a 64-bit integer, the least of which has no opposite. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Refusal } from '#redis/errors';
import { increment } from '#redis/keyspace/string-number';

export default command({
  name: 'decrby',
  summary: 'Decrement the integer value of a key by the given number',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'decrement', type: 'integer' }],
  examples: [
    '> SET stock 10',
    'OK',
    '> DECRBY stock 4',
    '(integer) 6',
    '> DECRBY stock -1',
    '(integer) 7',
  ],
  refusals: [
    '> DECRBY stock many',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) {
    const by = ctx.exactInteger(2);
    if (by === -0x8000_0000_0000_0000n) throw new Refusal('ERR decrement would overflow');
    increment(ctx, typeof by === 'bigint' ? -by : by === 0 ? 0 : -by);
  },
});
