/* FLUSHALL: empties all databases. */
import { command } from '#redis/command';
import { flush } from '#redis/flushing';
import { FLUSH_MODE } from './arguments';

export default command({
  name: 'flushall',
  summary: 'Remove all keys from all databases',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(N) where N is the total number of keys in all databases',
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
    '> FLUSHALL',
    'OK',
    '> DBSIZE',
    '(integer) 0',
  ],
  refusals: [
    '> FLUSHALL SLOWLY',
    '(error) ERR syntax error',
  ],
  run(ctx) { flush(ctx, ctx.node.databases); },
});
