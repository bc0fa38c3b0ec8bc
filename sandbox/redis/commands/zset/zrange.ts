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
  run(ctx) { range(ctx, { at: 1, by: 'any', order: 'any', store: false }); },
});
