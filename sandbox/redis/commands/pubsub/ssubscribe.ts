/* SSUBSCRIBE: shard channels, a world of their own beside the ordinary ones. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';
import { keysFrom } from '#redis/key-specs';

const NOT_IN_EXEC = new Refusal("ERR SSUBSCRIBE isn't allowed for a DENY BLOCKING client");

export default command({
  name: 'ssubscribe',
  summary: 'Listen for messages published to the given shard channels',
  since: '7.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of shard channels to subscribe to.',
  arity: -2,
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  keySpecs: [keysFrom(1, 'not_key')],
  args: [{ name: 'shardchannel', type: 'string', multiple: true }],
  examples: [
    '> SSUBSCRIBE news',
    '1) "ssubscribe"',
    '2) "news"',
    '3) (integer) 1',
  ],
  run(ctx) {
    if (ctx.inExec) throw NOT_IN_EXEC;
    ctx.client.mayListen(ctx.count - 1);
    for (let i = 1; i < ctx.count; i++) ctx.node.pubsub.ssubscribe(ctx.client, ctx.text(i), ctx.reply);
  },
});
