/* ZRANGESTORE: a ZRANGE kept under a key. */
import { command } from '#redis/command';
import { range } from './range';

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
  keySpecs: [
    { flags: ['OW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RO', 'access'], begin: { index: 2 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 2, 1],
  args: [
    { name: 'dst', type: 'key', keySpec: 0 },
    { name: 'src', type: 'key', keySpec: 1 },
    { name: 'min', type: 'string' },
    { name: 'max', type: 'string' },
    {
      name: 'sortby', type: 'oneof', optional: true,
      args: [
        { name: 'byscore', type: 'pure-token', token: 'BYSCORE' },
        { name: 'bylex', type: 'pure-token', token: 'BYLEX' },
      ],
    },
    { name: 'rev', type: 'pure-token', token: 'REV', optional: true },
    {
      name: 'offset_count', type: 'block', token: 'LIMIT', optional: true,
      args: [
        { name: 'offset', type: 'integer' },
        { name: 'count', type: 'integer' },
      ],
    },
  ],
  run(ctx) { range(ctx, { at: 2, by: 'any', order: 'any', store: true }); },
});
