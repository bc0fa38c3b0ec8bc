/* ZCARD: how many members. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { ctx.reply.integer(Zset.read(ctx.db, ctx.text(1))?.size ?? 0); },
});
