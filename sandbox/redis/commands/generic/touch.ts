/* TOUCH: marks keys as used; counts as EXISTS does. */
import { command } from '#redis/command';

export default command({
  name: 'touch',
  summary: 'Alters the last access time of a key(s). Returns the number of existing keys specified.',
  since: '3.2.1',
  group: 'generic',
  complexity: 'O(N) where N is the number of keys that will be touched.',
  arity: -2,
  flags: ['readonly', 'fast'],
  categories: ['@keyspace', '@read', '@fast'],
  tips: ['request_policy:multi_shard', 'response_policy:agg_sum'],
  keySpecs: [
    { flags: ['RO'], begin: { index: 1 }, find: { lastKey: -1, step: 1, limit: 0 } },
  ],
  keyRange: [1, -1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
  ],
  run(ctx) {
    let found = 0;
    for (let i = 1; i < ctx.count; i++) if (ctx.db.read(ctx.text(i)) !== 0) found++;
    ctx.reply.integer(found);
  },
});
