/* ZADD: sets scores of members, new or not; NX, XX, GT and LT say which (see `adding`). */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { addMembers } from './adding';

export default command({
  name: 'zadd',
  summary: 'Add one or more members to a sorted set, or update its score if it already exists',
  since: '1.2.0',
  group: 'sorted-set',
  complexity: 'O(log(N)) for each item added, where N is the number of elements in the sorted set.',
  arity: -4,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@sortedset', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple elements.'],
    ['3.0.2', 'Added the `XX`, `NX`, `CH` and `INCR` options.'],
    ['6.2.0', 'Added the `GT` and `LT` options.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [
    KEY,
    {
      name: 'condition', type: 'oneof', since: '3.0.2', optional: true,
      args: [
        { name: 'nx', type: 'pure-token', token: 'NX' },
        { name: 'xx', type: 'pure-token', token: 'XX' },
      ],
    },
    {
      name: 'comparison', type: 'oneof', since: '6.2.0', optional: true,
      args: [
        { name: 'gt', type: 'pure-token', token: 'GT' },
        { name: 'lt', type: 'pure-token', token: 'LT' },
      ],
    },
    { name: 'change', type: 'pure-token', token: 'CH', since: '3.0.2', optional: true },
    { name: 'increment', type: 'pure-token', token: 'INCR', since: '3.0.2', optional: true },
    {
      name: 'score_member', type: 'block', multiple: true,
      args: [{ name: 'score', type: 'double' }, { name: 'member', type: 'string' }],
    },
  ],
  examples: [
    '> ZADD board 120 ada 95 grace',
    '(integer) 2',
    '> ZADD board XX CH 130 ada',
    '(integer) 1',
    '> ZADD board GT 110 ada',
    '(integer) 0',
    '> ZADD board INCR 5 grace',
    '"100"',
    '> ZRANGE board 0 -1 WITHSCORES',
    '1) "grace"',
    '2) "100"',
    '3) "ada"',
    '4) "130"',
  ],
  refusals: [
    '> ZADD board high alan',
    '(error) ERR value is not a valid float',
    '> ZADD board NX XX 1 alan',
    '(error) ERR XX and NX options at the same time are not compatible',
    '> ZADD board GT LT 1 alan',
    '(error) ERR GT, LT, and/or NX options at the same time are not compatible',
  ],
  run(ctx) { addMembers(ctx); },
});
