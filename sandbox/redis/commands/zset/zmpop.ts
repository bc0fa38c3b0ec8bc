/* ZMPOP: members from an end of the first key that has any. */
import { command } from '#redis/command';
import { COUNT, KEYS, NUMKEYS } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { Zset } from '#redis/keyspace/zset';
import { popWithKey, readMultiPop } from './popping';
import { END } from './arguments';

export default command({
  name: 'zmpop',
  summary: 'Remove and return members with scores in a sorted set',
  since: '7.0.0',
  group: 'sorted-set',
  complexity: 'O(K) + O(M*log(N)) where K is the number of provided keys, N being the number of elements in the '
    + 'sorted set, and M being the number of elements popped.',
  arity: -4,
  flags: ['write', 'movablekeys'],
  categories: ['@write', '@sortedset', '@slow'],
  keySpecs: [countedKeys(1, 'RW', 'access', 'delete')],
  args: [NUMKEYS, KEYS, END, COUNT],
  examples: [
    '> ZADD board 120 ada 95 grace 80 alan',
    '(integer) 3',
    '> ZMPOP 1 board MIN',
    '1) "board"',
    '2) 1) 1) "alan"',
    '      2) "80"',
    '> ZMPOP 2 missing board MAX COUNT 2',
    '1) "board"',
    '2) 1) 1) "ada"',
    '      2) "120"',
    '   2) 1) "grace"',
    '      2) "95"',
  ],
  refusals: [
    '> ZMPOP 0 board MIN',
    '(error) ERR numkeys should be greater than 0',
  ],
  run(ctx) {
    const { keys, end, count } = readMultiPop(ctx, 1);
    for (const key of keys) {
      const zset = Zset.current(ctx.db, key);
      if (zset !== undefined) return popWithKey(ctx, zset, key, end, count);
    }
    ctx.reply.nilArray();
  },
});
