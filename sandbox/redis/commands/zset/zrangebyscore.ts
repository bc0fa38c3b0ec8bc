/* ZRANGEBYSCORE: ZRANGE from before it had options. */
import { command } from '#redis/command';
import { KEY, LIMIT } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { range } from './range';
import { SCORE_RANGE } from './arguments';

export default command({
  name: 'zrangebyscore',
  summary: 'Return a range of members in a sorted set, by score',
  since: '1.0.5',
  group: 'sorted-set',
  complexity: 'O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements '
    + 'being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can '
    + 'consider it O(log(N)).',
  arity: -4,
  flags: ['readonly'],
  categories: ['@read', '@sortedset', '@slow'],
  history: [
    ['2.0.0', 'Added the `WITHSCORES` modifier.'],
  ],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`ZRANGE` with the `BYSCORE` argument',
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    ...SCORE_RANGE,
    { name: 'withscores', type: 'pure-token', token: 'WITHSCORES', since: '2.0.0', optional: true },
    LIMIT,
  ],
  examples: [
    '> ZADD board 120 ada 95 grace 80 alan',
    '(integer) 3',
    '> ZRANGEBYSCORE board 90 +inf WITHSCORES',
    '1) "grace"',
    '2) "95"',
    '3) "ada"',
    '4) "120"',
    '> ZRANGEBYSCORE board -inf (95',
    '1) "alan"',
  ],
  refusals: [
    '> ZRANGEBYSCORE board low high',
    '(error) ERR min or max is not a float',
  ],
  run(ctx) { range(ctx, { at: 1, by: 'score', order: 'up', store: false }); },
});
