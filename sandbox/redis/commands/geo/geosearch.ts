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
  run(ctx) { search(ctx, { kind: 'search', source: 1, first: 2, mayStore: false }); },
});
