/* ZCARD: how many members. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Zset } from '#redis/keyspace/zset';

export default command({
  name: 'zcard',
  summary: 'Get the number of members in a sorted set',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@sortedset', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY],
  examples: [
    '> ZADD board 120 ada 95 grace',
    '(integer) 2',
    '> ZCARD board',
    '(integer) 2',
    '> ZCARD missing',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(Zset.read(ctx.db, ctx.text(1))?.size ?? 0); },
});
