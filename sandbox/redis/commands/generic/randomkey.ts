/* RANDOMKEY: a key by chance. */
import { command } from '#redis/command';

export default command({
  name: 'randomkey',
  summary: 'Return a random key from the keyspace',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 1,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow'],
  tips: ['request_policy:all_shards', 'nondeterministic_output'],
  examples: [
    '> SET only 1',
    'OK',
    '> RANDOMKEY',
    '"only"',
    '> DEL only',
    '(integer) 1',
    '> RANDOMKEY',
    '(nil)',
  ],
  run(ctx) {
    const entry = ctx.db.random();
    if (entry === 0) ctx.reply.nil();
    else ctx.reply.bulk(ctx.db.keyOf(entry));
  },
});
