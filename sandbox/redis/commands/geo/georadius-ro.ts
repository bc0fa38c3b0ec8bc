/* GEORADIUS_RO: GEORADIUS without its stores. */
import { command } from '#redis/command';
import { KEY, ORDER } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { search } from './searching';
import { COUNT_ANY_SINCE, UNIT, WITH_WHAT } from './arguments';

export default command({
  name: 'georadius_ro',
  summary: 'A read-only variant for GEORADIUS',
  since: '3.2.10',
  group: 'geo',
  complexity: 'O(N+log(M)) where N is the number of elements inside the bounding box of the circular area '
    + 'delimited by center and radius and M is the number of items inside the index.',
  arity: -6,
  flags: ['readonly'],
  categories: ['@read', '@geo', '@slow'],
  history: [
    ['6.2.0', 'Added the `ANY` option for `COUNT`.'],
  ],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`GEOSEARCH` with the `BYRADIUS` argument',
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'longitude', type: 'double' },
    { name: 'latitude', type: 'double' },
    { name: 'radius', type: 'double' },
    UNIT,
    ...WITH_WHAT,
    COUNT_ANY_SINCE,
    ORDER,
  ],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich 7.4391 46.9490 Bern',
    '(integer) 2',
    '> GEORADIUS_RO stations 8.5 47.4 50 km WITHDIST',
    '1) 1) "Zurich"',
    '   2) "3.8784"',
  ],
  run(ctx) { search(ctx, { kind: 'place', source: 1, first: 6, mayStore: false }); },
});
