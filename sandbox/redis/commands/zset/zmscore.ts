/* ZMSCORE: the scores of several members. */
import { command } from '#redis/command';
import { KEY, MEMBERS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, MEMBERS],
  examples: [
    '> ZADD board 120 ada 95 grace',
    '(integer) 2',
    '> ZMSCORE board ada nobody grace',
    '1) "120"',
    '2) (nil)',
    '3) "95"',
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
