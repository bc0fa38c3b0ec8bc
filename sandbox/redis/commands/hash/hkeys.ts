/* HKEYS: every field. */
import { command } from '#redis/command';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hkeys',
  summary: 'Get all the fields in a hash',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(N) where N is the size of the hash.',
  arity: 2,
  flags: ['readonly'],
  categories: ['@read', '@hash', '@slow'],
  tips: ['nondeterministic_output_order'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) {
    const { reply } = ctx;
    const hash = Hash.readWord(ctx, 1);
    if (hash === undefined) return reply.array(0);
    ctx.work(hash.size);
    reply.array(hash.size);
    hash.forEach((field) => { hash.writeField(field, reply); });
  },
});
