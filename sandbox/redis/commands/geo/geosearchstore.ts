/* GEOSEARCHSTORE: a GEOSEARCH kept under a key, with scores or (STOREDIST) distances. */
import { command } from '#redis/command';
import { DESTINATION, ORDER } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { search } from './searching';
import { COUNT_ANY, SHAPE } from './arguments';

export default command({
  name: 'geosearchstore',
  summary: 'Query a sorted set representing a geospatial index to fetch members inside an area of a box or a '
    + 'circle, and store the result in another key.',
  since: '6.2.0',
  group: 'geo',
  complexity: 'O(N+log(M)) where N is the number of elements in the grid-aligned bounding box area around the '
    + 'shape provided as the filter and M is the number of items inside the shape',
  arity: -8,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@geo', '@slow'],
  history: [
    ['7.0.0', 'Added support for uppercase unit names.'],
  ],
  keySpecs: [keyAt(1, 'OW', 'update'), keyAt(2, 'RO', 'access')],
  args: [
    DESTINATION,
    { name: 'source', type: 'key', keySpec: 1 },
    ...SHAPE,
    ORDER,
    COUNT_ANY,
    { name: 'storedist', type: 'pure-token', token: 'STOREDIST', optional: true },
  ],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich 7.4391 46.9490 Bern',
    '(integer) 2',
    '> GEOSEARCHSTORE near stations FROMMEMBER Bern BYRADIUS 100 km STOREDIST',
    '(integer) 2',
    '> ZRANGE near 0 -1 WITHSCORES',
    '1) "Bern"',
    '2) "0"',
    '3) "Zurich"',
    '4) "95.981551921002847"',
  ],
  run(ctx) { search(ctx, { kind: 'searchstore', source: 2, first: 3, mayStore: false }); },
});
