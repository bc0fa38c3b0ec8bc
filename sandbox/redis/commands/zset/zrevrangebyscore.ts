/* ZREVRANGEBYSCORE: ZRANGE from before it had options. */
import { command } from '#redis/command';
import { KEY, LIMIT } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { range } from './range';
import { WITHSCORES } from './arguments';

export default command({
  name: 'zrevrangebyscore',
  summary: 'Return a range of members in a sorted set, by score, with scores ordered from high to low',
  since: '2.2.0',
  group: 'sorted-set',
  complexity: 'O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements '
    + 'being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can '
    + 'consider it O(log(N)).',
  arity: -4,
  flags: ['readonly'],
  categories: ['@read', '@sortedset', '@slow'],
  history: [
    ['2.1.6', '`min` and `max` can be exclusive.'],
  ],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`ZRANGE` with the `REV` and `BYSCORE` arguments',
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'max', type: 'double' },
    { name: 'min', type: 'double' },
    WITHSCORES,
    LIMIT,
  ],
  examples: [
    '> ZADD board 80 alan 95 grace 120 ada',
    '(integer) 3',
    '> ZREVRANGEBYSCORE board +inf 90 WITHSCORES',
    '1) "ada"',
    '2) "120"',
    '3) "grace"',
    '4) "95"',
  ],
  run(ctx) { range(ctx, { at: 1, by: 'score', order: 'down', store: false }); },
});
