/* HLEN: how many fields. */
import { command } from '#redis/command';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hlen',
  summary: 'Get the number of fields in a hash',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@hash', '@fast'],
  keySpecs: [
    { flags: ['RO'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { ctx.reply.integer(Hash.readWord(ctx, 1)?.size ?? 0); },
});
