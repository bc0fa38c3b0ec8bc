/* DBSIZE: how many keys, those past their time and not yet removed among them. */
import { command } from '#redis/command';

export default command({
  name: 'dbsize',
  summary: 'Return the number of keys in the selected database',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 1,
  flags: ['readonly', 'fast'],
  categories: ['@keyspace', '@read', '@fast'],
  tips: ['request_policy:all_shards', 'response_policy:agg_sum'],
  examples: [
    '> MSET a 1 b 2',
    'OK',
    '> DBSIZE',
    '(integer) 2',
  ],
  run(ctx) { ctx.reply.integer(ctx.db.size); },
});
