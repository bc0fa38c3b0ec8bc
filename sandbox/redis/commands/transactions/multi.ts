/* MULTI: from here commands are queued. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'multi',
  summary: 'Mark the start of a transaction block',
  since: '1.2.0',
  group: 'transactions',
  complexity: 'O(1)',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'fast', 'allow_busy'],
  changes: [{ since: '8.0.0', flags: ['noscript', 'loading', 'stale', 'fast', 'no_multi', 'allow_busy'] }],
  categories: ['@fast', '@transaction'],
  examples: [
    '> SET balance 100',
    'OK',
    '> MULTI',
    'OK',
    '> DECRBY balance 30',
    'QUEUED',
    '> INCRBY saved 30',
    'QUEUED',
    '> EXEC',
    '1) (integer) 70',
    '2) (integer) 30',
  ],
  refusals: [
    '> MULTI',
    'OK',
    '> MULTI',
    '(error) ERR MULTI calls can not be nested',
    '> DISCARD',
    'OK',
    '> MULTI now',
    '(error) ERR wrong number of arguments for \'multi\' command',
  ],
  run(ctx) {
    if (ctx.client.queue !== undefined) throw new Refusal('ERR MULTI calls can not be nested');
    ctx.client.queue = [];
    ctx.reply.ok();
  },
});
