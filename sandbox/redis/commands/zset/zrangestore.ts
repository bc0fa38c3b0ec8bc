/* ZRANGESTORE: a ZRANGE kept under a key. */
import { command } from '#redis/command';
import { LIMIT } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { range } from './range';
import { LEX_RANGE } from './arguments';

export default command({
  name: 'zrangestore',
  summary: 'Store a range of members from sorted set into another key',
  since: '6.2.0',
  group: 'sorted-set',
  complexity: 'O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements '
    + 'stored into the destination key.',
  arity: -5,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@sortedset', '@slow'],
  keySpecs: [keyAt(1, 'OW', 'update'), keyAt(2, 'RO', 'access')],
  args: [
    { name: 'dst', type: 'key', keySpec: 0 },
    { name: 'src', type: 'key', keySpec: 1 },
    ...LEX_RANGE,
    {
      name: 'sortby', type: 'oneof', optional: true,
      args: [
        { name: 'byscore', type: 'pure-token', token: 'BYSCORE' },
        { name: 'bylex', type: 'pure-token', token: 'BYLEX' },
      ],
    },
    { name: 'rev', type: 'pure-token', token: 'REV', optional: true },
    LIMIT,
  ],
  examples: [
    '> ZADD board 120 ada 95 grace 80 alan',
    '(integer) 3',
    '> ZRANGESTORE podium board 0 1 REV',
    '(integer) 2',
    '> ZRANGE podium 0 -1',
    '1) "grace"',
    '2) "ada"',
  ],
  run(ctx) { range(ctx, { at: 2, by: 'any', order: 'any', store: true }); },
});
