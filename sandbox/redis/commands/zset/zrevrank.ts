/* ZREVRANK: how many members stand behind one. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Zset } from '#redis/keyspace/zset';

export default command({
  name: 'zrevrank',
  summary: 'Determine the index of a member in a sorted set, with scores ordered from high to low',
  since: '2.0.0',
  group: 'sorted-set',
  complexity: 'O(log(N))',
  arity: 3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@sortedset', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'member', type: 'string' }],
  run(ctx) {
    const { source, starts, ends } = ctx.words;
    const zset = Zset.at(ctx.db, ctx.db.readSpan(source, starts[1]!, ends[1]! - starts[1]!));
    if (zset?.find(source, starts[2]!, ends[2]! - starts[2]!)) ctx.reply.integer(zset.size - 1 - zset.foundRank());
    else ctx.reply.nil();
  },
});
