/* DISCARD: forgets the queue and all watched keys. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';
import { discardTransaction } from '#redis/transactions';

export default command({
  name: 'discard',
  summary: 'Discard all commands issued after MULTI',
  since: '2.0.0',
  group: 'transactions',
  complexity: 'O(N), when N is the number of queued commands',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'fast', 'allow_busy'],
  categories: ['@fast', '@transaction'],
  examples: [
    '> MULTI',
    'OK',
    '> INCR a',
    'QUEUED',
    '> DISCARD',
    'OK',
    '> EXISTS a',
    '(integer) 0',
  ],
  refusals: [
    '> DISCARD',
    '(error) ERR DISCARD without MULTI',
  ],
  run(ctx) {
    if (ctx.client.queue === undefined) throw new Refusal('ERR DISCARD without MULTI');
    discardTransaction(ctx.client);
    ctx.reply.ok();
  },
});
