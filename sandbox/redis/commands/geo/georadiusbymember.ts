/* GEORADIUSBYMEMBER: members within a circle around one of them; the older form of GEOSEARCH and its store. */
import { command } from '#redis/command';
import { search } from './searching';

export default command({
  name: 'georadiusbymember',
  summary: 'Query a sorted set representing a geospatial index to fetch members matching a given maximum '
    + 'distance from a member',
  since: '3.2.0',
  group: 'geo',
  complexity: 'O(N+log(M)) where N is the number of elements inside the bounding box of the circular area '
    + 'delimited by center and radius and M is the number of items inside the index.',
  arity: -5,
  flags: ['write', 'denyoom', 'movablekeys'],
  categories: ['@write', '@geo', '@slow'],
  history: [
    ['7.0.0', 'Added support for uppercase unit names.'],
  ],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`GEOSEARCH` and `GEOSEARCHSTORE` with the `BYRADIUS` and `FROMMEMBER` arguments',
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['OW', 'update'], begin: { keyword: 'STORE', startFrom: 5 }, find: { lastKey: 0, step: 1, limit: 0 } },
    {
      flags: ['OW', 'update'], begin: { keyword: 'STOREDIST', startFrom: 5 },
      find: { lastKey: 0, step: 1, limit: 0 },
    },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'member', type: 'string' },
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
        { name: 'any', type: 'pure-token', token: 'ANY', optional: true },
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
  run(ctx) { search(ctx, { kind: 'member', source: 1, first: 5, mayStore: true }); },
});
