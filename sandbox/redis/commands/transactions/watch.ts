/* WATCH: EXEC will do nothing if one of these keys changes before it. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';
import { Refusal } from '#redis/errors';
import { watchKey } from '#redis/transactions';

export default command({
  name: 'watch',
  summary: 'Watch the given keys to determine execution of the MULTI/EXEC block',
  since: '2.2.0',
  group: 'transactions',
  complexity: 'O(1) for every key.',
  arity: -2,
  flags: ['noscript', 'loading', 'stale', 'fast', 'allow_busy'],
  changes: [{ since: '8.0.0', flags: ['noscript', 'loading', 'stale', 'fast', 'no_multi', 'allow_busy'] }],
  categories: ['@fast', '@transaction'],
  keySpecs: [keysFrom(1, 'RO')],
  args: [KEYS],
  examples: [
    '> SET stock 3',
    'OK',
    '> WATCH stock',
    'OK',
    '> MULTI',
    'OK',
    '> DECR stock',
    'QUEUED',
    '> EXEC',
    '1) (integer) 2',
  ],
  refusals: [
    '> MULTI',
    'OK',
    '> WATCH stock',
    '(error) ERR WATCH inside MULTI is not allowed',
  ],
  run(ctx) {
    const { client } = ctx;
    if (client.queue !== undefined) throw new Refusal('ERR WATCH inside MULTI is not allowed');
    if (!client.watchBroken) for (let i = 1; i < ctx.count; i++) watchKey(client, ctx.db, ctx.text(i));
    ctx.reply.ok();
  },
});
