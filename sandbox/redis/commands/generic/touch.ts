/* TOUCH: marks keys as used; counts as EXISTS does. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';

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
  keySpecs: [keysFrom(1, 'RO')],
  args: [KEYS],
  examples: [
    '> MSET a 1 b 2',
    'OK',
    '> TOUCH a b c',
    '(integer) 2',
  ],
  run(ctx) {
    let found = 0;
    for (let i = 1; i < ctx.count; i++) if (ctx.db.read(ctx.text(i)) !== 0) found++;
    ctx.reply.integer(found);
  },
});
