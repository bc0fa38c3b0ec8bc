/* ZMSCORE: the scores of several members. */
import { command } from '#redis/command';
import { Zset } from '#redis/keyspace/zset';

export default command({
  name: 'zmscore',
  summary: 'Get the score associated with the given members in a sorted set',
  since: '6.2.0',
  group: 'sorted-set',
  complexity: 'O(N) where N is the number of members being requested.',
  arity: -3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@sortedset', '@fast'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'member', type: 'string', multiple: true },
  ],
  run(ctx) {
    const zset = Zset.read(ctx.db, ctx.text(1));
    const { source, starts, ends } = ctx.words;
    ctx.work(ctx.count - 2);
    ctx.reply.array(ctx.count - 2);
    for (let i = 2; i < ctx.count; i++) {
      if (zset?.find(source, starts[i]!, ends[i]! - starts[i]!)) ctx.reply.double(zset.foundScore);
      else ctx.reply.nil();
    }
  },
});
