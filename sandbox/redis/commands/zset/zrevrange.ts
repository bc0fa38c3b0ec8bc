/* ZREVRANGE: ZRANGE from before it had options. */
import { command } from '#redis/command';
import { INDEX_RANGE, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { range } from './range';
import { WITHSCORES } from './arguments';

export default command({
  name: 'zrevrange',
  summary: 'Return a range of members in a sorted set, by index, with scores ordered from high to low',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements '
    + 'returned.',
  arity: -4,
  flags: ['readonly'],
  categories: ['@read', '@sortedset', '@slow'],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`ZRANGE` with the `REV` argument',
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, ...INDEX_RANGE, WITHSCORES],
  examples: [
    '> ZADD board 80 alan 95 grace 120 ada',
    '(integer) 3',
    '> ZREVRANGE board 0 1 WITHSCORES',
    '1) "ada"',
    '2) "120"',
    '3) "grace"',
    '4) "95"',
  ],
  run(ctx) { range(ctx, { at: 1, by: 'rank', order: 'down', store: false }); },
});
