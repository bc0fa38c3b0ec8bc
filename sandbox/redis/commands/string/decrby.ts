/* DECRBY: less by a 64-bit integer, the least of which has no opposite. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RW', 'access', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'decrement', type: 'integer' },
  ],
  run(ctx) {
    const by = ctx.exactInteger(2);
    if (by === -0x8000_0000_0000_0000n) throw new Refusal('ERR decrement would overflow');
    increment(ctx, typeof by === 'bigint' ? -by : by === 0 ? 0 : -by);
  },
});
