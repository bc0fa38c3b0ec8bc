/* PING: PONG, or its word back; a subscriber in RESP2 gets an array of two. */
import { command } from '#redis/command';
import { ARITY } from '#redis/errors';

export default command({
  name: 'ping',
  summary: 'Ping the server',
  since: '1.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: -1,
  flags: ['fast'],
  categories: ['@fast', '@connection'],
  tips: ['request_policy:all_shards', 'response_policy:all_succeeded'],
  args: [{ name: 'message', type: 'string', optional: true }],
  examples: [
    '> PING',
    'PONG',
    '> PING "still there?"',
    '"still there?"',
  ],
  run(ctx) {
    if (ctx.count > 2) throw ARITY(ctx.name);
    const { reply, client } = ctx;
    if (client.isSubscriber && !client.resp3) {
      reply.array(2);
      reply.bulk('pong');
      reply.bulk(ctx.count === 2 ? ctx.text(1) : '');
    } else if (ctx.count === 1) reply.raw('+PONG\r\n');
    else reply.bulkBytes(ctx.words.source, ctx.words.starts[1]!, ctx.length(1));
  },
});
