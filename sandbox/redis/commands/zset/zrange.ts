/* ZRANGE: members by rank, score or name, in either direction. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { range } from './range';
import { WITHSCORES } from './arguments';

export default command({
  name: 'zrange',
  summary: 'Return a range of members in a sorted set',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements '
    + 'returned.',
  arity: -4,
  flags: ['readonly'],
  categories: ['@read', '@sortedset', '@slow'],
  history: [
    ['6.2.0', 'Added the `REV`, `BYSCORE`, `BYLEX` and `LIMIT` options.'],
  ],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'start', type: 'string' },
    { name: 'stop', type: 'string' },
    {
      name: 'sortby', type: 'oneof', since: '6.2.0', optional: true,
      args: [
        { name: 'byscore', type: 'pure-token', token: 'BYSCORE' },
        { name: 'bylex', type: 'pure-token', token: 'BYLEX' },
      ],
    },
    { name: 'rev', type: 'pure-token', token: 'REV', since: '6.2.0', optional: true },
    {
      name: 'offset_count', type: 'block', token: 'LIMIT', since: '6.2.0', optional: true,
      args: [{ name: 'offset', type: 'integer' }, { name: 'count', type: 'integer' }],
    },
    WITHSCORES,
  ],
  examples: [
    '> ZADD board 120 ada 95 grace 80 alan',
    '(integer) 3',
    '> ZRANGE board 0 -1',
    '1) "alan"',
    '2) "grace"',
    '3) "ada"',
    '> ZRANGE board 0 1 REV WITHSCORES',
    '1) "ada"',
    '2) "120"',
    '3) "grace"',
    '4) "95"',
    '> ZRANGE board (80 +inf BYSCORE LIMIT 0 1',
    '1) "grace"',
  ],
  refusals: [
    '> ZRANGE board 0 1 LIMIT 0 1',
    '(error) ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX',
    '> ZRANGE board a b',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) { range(ctx, { at: 1, by: 'any', order: 'any', store: false }); },
});
