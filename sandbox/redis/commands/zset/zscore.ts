/* ZSCORE: the score of a member. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Zset } from '#redis/keyspace/zset';

export default command({
  name: 'zscore',
  summary: 'Get the score associated with the given member in a sorted set',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@sortedset', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'member', type: 'string' }],
  examples: [
    '> ZADD board 95 grace',
    '(integer) 1',
    '> ZSCORE board grace',
    '"95"',
    '> ZSCORE board nobody',
    '(nil)',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> ZSCORE plain grace',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) {
    const { source, starts, ends } = ctx.words;
    const zset = Zset.at(ctx.db, ctx.db.readSpan(source, starts[1]!, ends[1]! - starts[1]!));
    if (zset?.find(source, starts[2]!, ends[2]! - starts[2]!)) ctx.reply.double(zset.foundScore);
    else ctx.reply.nil();
  },
});
