/* RESET: the connection as it was when it was new. */
import { command } from '#redis/command';
import { discardTransaction } from '#redis/transactions';

export default command({
  name: 'reset',
  summary: 'Reset the connection',
  since: '6.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 1,
  flags: ['noscript', 'loading', 'stale', 'fast', 'no_auth', 'allow_busy'],
  categories: ['@fast', '@connection'],
  examples: [
    '> RESET',
    'RESET',
  ],
  run(ctx) {
    const { client, node } = ctx;
    node.tracking.disable(client);
    node.monitors.remove(client);
    node.pubsub.forget(client);
    discardTransaction(client);
    client.db = 0;
    client.resp3 = false;
    client.name = '';
    client.replies = 'on';
    client.noEvict = false;
    client.noTouch = false;
    client.becomeDefault();
    ctx.reply.resp3 = false;
    ctx.reply.status('RESET');
  },
});
