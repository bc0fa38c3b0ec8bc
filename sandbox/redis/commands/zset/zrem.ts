/* ZREM: takes members out; the key goes with the last one. */
import { command } from '#redis/command';
import { KEY, MEMBERS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Zset } from '#redis/keyspace/zset';
import { announceRemoval } from './removing';

export default command({
  name: 'zrem',
  summary: 'Remove one or more members from a sorted set',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(M*log(N)) with N being the number of elements in the sorted set and M the number of elements to '
    + 'be removed.',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@write', '@sortedset', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple elements.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, MEMBERS],
  examples: [
    '> ZADD board 80 alan 95 grace',
    '(integer) 2',
    '> ZREM board alan nobody',
    '(integer) 1',
    '> ZRANGE board 0 -1',
    '1) "grace"',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const zset = Zset.current(ctx.db, key);
    if (zset === undefined) return ctx.reply.integer(0);
    const { source, starts, ends } = ctx.words;
    let removed = 0;
    for (let i = 2; i < ctx.count && zset.size > 0; i++) {
      if (!zset.find(source, starts[i]!, ends[i]! - starts[i]!)) continue;
      zset.removeFound();
      removed++;
    }
    if (removed > 0) announceRemoval(ctx, zset, key, 'zrem', removed);
    ctx.reply.integer(removed);
  },
});
