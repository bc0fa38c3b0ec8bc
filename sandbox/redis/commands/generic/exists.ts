/* EXISTS: how many of the words name a key, one named twice counting twice. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';

export default command({
  name: 'exists',
  summary: 'Determine if a key exists',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(N) where N is the number of keys to check.',
  arity: -2,
  flags: ['readonly', 'fast'],
  categories: ['@keyspace', '@read', '@fast'],
  tips: ['request_policy:multi_shard', 'response_policy:agg_sum'],
  history: [
    ['3.0.3', 'Accepts multiple `key` arguments.'],
  ],
  keySpecs: [keysFrom(1, 'RO')],
  args: [KEYS],
  examples: [
    '> SET a 1',
    'OK',
    '> EXISTS a',
    '(integer) 1',
    '> EXISTS a a missing',
    '(integer) 2',
  ],
  run(ctx) {
    let found = 0;
    for (let i = 1; i < ctx.count; i++) if (ctx.db.peek(ctx.text(i)) !== 0) found++;
    ctx.reply.integer(found);
  },
});
