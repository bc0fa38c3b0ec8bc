/* ZRANGEBYSCORE: ZRANGE from before it had options. */
import { command } from '#redis/command';
import { range } from './range';

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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'min', type: 'double' },
    { name: 'max', type: 'double' },
    { name: 'withscores', type: 'pure-token', token: 'WITHSCORES', since: '2.0.0', optional: true },
    {
      name: 'offset_count', type: 'block', token: 'LIMIT', optional: true,
      args: [
        { name: 'offset', type: 'integer' },
        { name: 'count', type: 'integer' },
      ],
    },
  ],
  run(ctx) { range(ctx, { at: 1, by: 'score', order: 'up', store: false }); },
});
