/* HGET: the value of a field. */
import { command } from '#redis/command';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hget',
  summary: 'Get the value of a hash field',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@hash', '@fast'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'field', type: 'string' },
  ],
  run(ctx) {
    const hash = Hash.readWord(ctx, 1);
    const field = hash?.find(ctx.words.source, ctx.words.starts[2]!, ctx.length(2)) ?? 0;
    if (hash === undefined || field === 0) ctx.reply.nil();
    else hash.writeValue(field, ctx.reply);
  },
});
