/* GEORADIUSBYMEMBER: members within a circle around one of them; the older form of GEOSEARCH and its store. */
import { command } from '#redis/command';
import { KEY, ORDER } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { search } from './searching';
import { COUNT_ANY, STORE_KEYS, UNIT, WITH_WHAT } from './arguments';

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
    keyAt(1, 'RO', 'access'),
    { flags: ['OW', 'update'], begin: { keyword: 'STORE', startFrom: 5 }, find: { lastKey: 0, step: 1, limit: 0 } },
    {
      flags: ['OW', 'update'], begin: { keyword: 'STOREDIST', startFrom: 5 },
      find: { lastKey: 0, step: 1, limit: 0 },
    },
  ],
  args: [
    KEY,
    { name: 'member', type: 'string' },
    { name: 'radius', type: 'double' },
    UNIT,
    ...WITH_WHAT,
    COUNT_ANY,
    ORDER,
    ...STORE_KEYS,
  ],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich 7.4391 46.9490 Bern',
    '(integer) 2',
    '> GEORADIUSBYMEMBER stations Bern 200 km ASC',
    '1) "Bern"',
    '2) "Zurich"',
  ],
  refusals: [
    '> GEORADIUSBYMEMBER stations Paris 200 km',
    '(error) ERR could not decode requested zset member',
  ],
  run(ctx) { search(ctx, { kind: 'member', source: 1, first: 5, mayStore: true }); },
});
