/* GEOSEARCH: members within a circle or a box around a place or a member. */
import { command } from '#redis/command';
import { KEY, ORDER } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { search } from './searching';
import { COUNT_ANY, SHAPE, WITH_WHAT } from './arguments';

export default command({
  name: 'geosearch',
  summary: 'Query a sorted set representing a geospatial index to fetch members inside an area of a box or a circle.',
  since: '6.2.0',
  group: 'geo',
  complexity: 'O(N+log(M)) where N is the number of elements in the grid-aligned bounding box area around the '
    + 'shape provided as the filter and M is the number of items inside the shape',
  arity: -7,
  flags: ['readonly'],
  categories: ['@read', '@geo', '@slow'],
  history: [
    ['7.0.0', 'Added support for uppercase unit names.'],
  ],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, ...SHAPE, ORDER, COUNT_ANY, ...WITH_WHAT],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich 7.4391 46.9490 Bern 6.1424 46.2102 Geneva',
    '(integer) 3',
    '> GEOSEARCH stations FROMMEMBER Bern BYRADIUS 100 km ASC WITHDIST',
    '1) 1) "Bern"',
    '   2) "0.0000"',
    '2) 1) "Zurich"',
    '   2) "95.9816"',
    '> GEOSEARCH stations FROMLONLAT 8 47 BYBOX 150 150 km ASC',
    '1) "Bern"',
    '2) "Zurich"',
  ],
  refusals: [
    '> GEOSEARCH stations FROMMEMBER Paris BYRADIUS 100 km',
    '(error) ERR could not decode requested zset member',
    '> GEOSEARCH stations FROMMEMBER Bern ASC',
    '(error) ERR wrong number of arguments for \'geosearch\' command',
  ],
  run(ctx) { search(ctx, { kind: 'search', source: 1, first: 2, mayStore: false }); },
});
