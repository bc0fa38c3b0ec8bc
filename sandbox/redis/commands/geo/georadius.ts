/* GEORADIUS: members within a circle around a place; the older form of GEOSEARCH and its store. */
import { command } from '#redis/command';
import { KEY, ORDER } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { search } from './searching';
import { COUNT_ANY_SINCE, STORE_KEYS, UNIT, WITH_WHAT } from './arguments';

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
    keyAt(1, 'RO', 'access'),
    { flags: ['OW', 'update'], begin: { keyword: 'STORE', startFrom: 6 }, find: { lastKey: 0, step: 1, limit: 0 } },
    {
      flags: ['OW', 'update'], begin: { keyword: 'STOREDIST', startFrom: 6 },
      find: { lastKey: 0, step: 1, limit: 0 },
    },
  ],
  args: [
    KEY,
    { name: 'longitude', type: 'double' },
    { name: 'latitude', type: 'double' },
    { name: 'radius', type: 'double' },
    UNIT,
    ...WITH_WHAT,
    COUNT_ANY_SINCE,
    ORDER,
    ...STORE_KEYS,
  ],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich 7.4391 46.9490 Bern',
    '(integer) 2',
    '> GEORADIUS stations 8.5 47.4 50 km WITHDIST',
    '1) 1) "Zurich"',
    '   2) "3.8784"',
  ],
  refusals: [
    '> GEORADIUS stations 8.5 47.4 near km',
    '(error) ERR need numeric radius',
  ],
  run(ctx) { search(ctx, { kind: 'place', source: 1, first: 6, mayStore: true }); },
});
