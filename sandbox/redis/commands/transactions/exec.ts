/* EXEC: runs the queue, or nothing: EXECABORT after a refused command, a null after a watched key changed. */
import { command } from '#redis/command';
import { EXEC_ABORTED, Refusal } from '#redis/errors';
import { discardTransaction, runTransaction, watchedKeyDied } from '#redis/transactions';

export default command({
  name: 'exec',
  summary: 'Execute all commands issued after MULTI',
  since: '1.2.0',
  group: 'transactions',
  complexity: 'Depends on commands in the transaction',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'skip_slowlog'],
  categories: ['@slow', '@transaction'],
  examples: [
    '> MULTI',
    'OK',
    '> INCR visits',
    'QUEUED',
    '> INCR visits',
    'QUEUED',
    '> EXEC',
    '1) (integer) 1',
    '2) (integer) 2',
  ],
  refusals: [
    '> EXEC',
    '(error) ERR EXEC without MULTI',
    '> MULTI',
    'OK',
    '> INCR',
    '(error) ERR wrong number of arguments for \'incr\' command',
    '> EXEC',
    '(error) EXECABORT Transaction discarded because of previous errors.',
  ],
  run(ctx) {
    const { client } = ctx;
    if (client.queue === undefined) throw new Refusal('ERR EXEC without MULTI');
    if (watchedKeyDied(client)) client.watchBroken = true;
    if (client.queueBroken) {
      discardTransaction(client);
      throw EXEC_ABORTED;
    }
    if (client.watchBroken) {
      discardTransaction(client);
      return ctx.reply.nilArray();
    }
    runTransaction(ctx);
  },
});
