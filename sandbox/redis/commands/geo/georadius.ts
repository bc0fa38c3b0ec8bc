/* GEORADIUS: members within a circle around a place; the older form of GEOSEARCH and its store. */
import { command } from '#redis/command';
import { search } from './searching';

export default command({
  name: 'georadius',
  summary: 'Query a sorted set representing a geospatial index to fetch members matching a given maximum '
    + 'distance from a point',
  since: '3.2.0',
  group: 'geo',
  complexity: 'O(N+log(M)) where N is the number of elements inside the bounding box of the circular area '
    + 'delimited by center and radius and M is the number of items inside the index.',
  arity: -6,
  flags: ['write', 'denyoom', 'movablekeys'],
  categories: ['@write', '@geo', '@slow'],
  history: [
    ['6.2.0', 'Added the `ANY` option for `COUNT`.'],
    ['7.0.0', 'Added support for uppercase unit names.'],
  ],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`GEOSEARCH` and `GEOSEARCHSTORE` with the `BYRADIUS` argument',
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['OW', 'update'], begin: { keyword: 'STORE', startFrom: 6 }, find: { lastKey: 0, step: 1, limit: 0 } },
    {
      flags: ['OW', 'update'], begin: { keyword: 'STOREDIST', startFrom: 6 },
      find: { lastKey: 0, step: 1, limit: 0 },
    },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'longitude', type: 'double' },
    { name: 'latitude', type: 'double' },
    { name: 'radius', type: 'double' },
    {
      name: 'unit', type: 'oneof',
      args: [
        { name: 'm', type: 'pure-token', token: 'M' },
        { name: 'km', type: 'pure-token', token: 'KM' },
        { name: 'ft', type: 'pure-token', token: 'FT' },
        { name: 'mi', type: 'pure-token', token: 'MI' },
      ],
    },
    { name: 'withcoord', type: 'pure-token', token: 'WITHCOORD', optional: true },
    { name: 'withdist', type: 'pure-token', token: 'WITHDIST', optional: true },
    { name: 'withhash', type: 'pure-token', token: 'WITHHASH', optional: true },
    {
      name: 'count', type: 'block', optional: true,
      args: [
        { name: 'count', type: 'integer', token: 'COUNT' },
        { name: 'any', type: 'pure-token', token: 'ANY', since: '6.2.0', optional: true },
      ],
    },
    {
      name: 'order', type: 'oneof', optional: true,
      args: [
        { name: 'asc', type: 'pure-token', token: 'ASC' },
        { name: 'desc', type: 'pure-token', token: 'DESC' },
      ],
    },
    { name: 'key', type: 'key', keySpec: 1, token: 'STORE', optional: true },
    { name: 'key', type: 'key', keySpec: 2, token: 'STOREDIST', optional: true },
  ],
  run(ctx) { search(ctx, { kind: 'place', source: 1, first: 6, mayStore: true }); },
});
