/* ZREVRANGE: ZRANGE from before it had options. */
import { command } from '#redis/command';
import { range } from './range';

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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'start', type: 'integer' },
    { name: 'stop', type: 'integer' },
    { name: 'withscores', type: 'pure-token', token: 'WITHSCORES', optional: true },
  ],
  run(ctx) { range(ctx, { at: 1, by: 'rank', order: 'down', store: false }); },
});
