/* INCRBY: more by a 64-bit integer. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RW', 'access', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'increment', type: 'integer' },
  ],
  run(ctx) { increment(ctx, ctx.exactInteger(2)); },
});
