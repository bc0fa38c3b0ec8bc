/* UNWATCH. */
import { command } from '#redis/command';
import { unwatchAll } from '#redis/transactions';

export default command({
  name: 'unwatch',
  summary: 'Forget about all watched keys',
  since: '2.2.0',
  group: 'transactions',
  complexity: 'O(1)',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'fast', 'allow_busy'],
  categories: ['@fast', '@transaction'],
  examples: [
    '> WATCH stock',
    'OK',
    '> UNWATCH',
    'OK',
  ],
  run(ctx) {
    unwatchAll(ctx.client);
    ctx.client.watchBroken = false;
    ctx.reply.ok();
  },
});
