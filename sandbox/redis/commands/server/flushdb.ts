/* FLUSHDB: empties the database. */
import { command } from '#redis/command';
import { flush } from '#redis/flushing';
import { FLUSH_MODE } from './arguments';

export default command({
  name: 'flushdb',
  summary: 'Remove all keys from the current database',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(N) where N is the number of keys in the selected database',
  arity: -1,
  flags: ['write'],
  categories: ['@keyspace', '@write', '@slow', '@dangerous'],
  tips: ['request_policy:all_shards', 'response_policy:all_succeeded'],
  history: [
    ['4.0.0', 'Added the `ASYNC` flushing mode modifier.'],
    ['6.2.0', 'Added the `SYNC` flushing mode modifier.'],
  ],
  args: [FLUSH_MODE],
  examples: [
    '> MSET a 1 b 2',
    'OK',
    '> FLUSHDB ASYNC',
    'OK',
    '> DBSIZE',
    '(integer) 0',
  ],
  run(ctx) { flush(ctx, [ctx.db]); },
});
