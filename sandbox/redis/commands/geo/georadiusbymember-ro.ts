/* GEORADIUSBYMEMBER_RO: GEORADIUSBYMEMBER without its stores. */
import { command } from '#redis/command';
import { KEY, ORDER } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { search } from './searching';
import { COUNT_ANY, UNIT, WITH_WHAT } from './arguments';

export default command({
  name: 'georadiusbymember_ro',
  summary: 'A read-only variant for GEORADIUSBYMEMBER',
  since: '3.2.10',
  group: 'geo',
  complexity: 'O(N+log(M)) where N is the number of elements inside the bounding box of the circular area '
    + 'delimited by center and radius and M is the number of items inside the index.',
  arity: -5,
  flags: ['readonly'],
  categories: ['@read', '@geo', '@slow'],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`GEOSEARCH` with the `BYRADIUS` and `FROMMEMBER` arguments',
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'member', type: 'string' },
    { name: 'radius', type: 'double' },
    UNIT,
    ...WITH_WHAT,
    COUNT_ANY,
    ORDER,
  ],
  examples: [
    '> GEOADD stations 8.5402 47.3782 Zurich 7.4391 46.9490 Bern',
    '(integer) 2',
    '> GEORADIUSBYMEMBER_RO stations Bern 200 km ASC',
    '1) "Bern"',
    '2) "Zurich"',
  ],
  run(ctx) { search(ctx, { kind: 'member', source: 1, first: 5, mayStore: false }); },
});
