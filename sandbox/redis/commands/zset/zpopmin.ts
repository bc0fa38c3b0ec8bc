/* ZPOPMIN: takes out the members with the lowest scores. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { pop } from './popping';

export default command({
  name: 'zpopmin',
  summary: 'Remove and return members with the lowest scores in a sorted set',
  since: '5.0.0',
  group: 'sorted-set',
  complexity: 'O(log(N)*M) with N being the number of elements in the sorted set, and M being the number of '
    + 'elements popped.',
  arity: -2,
  flags: ['write', 'fast'],
  categories: ['@write', '@sortedset', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'delete')],
  args: [KEY, { name: 'count', type: 'integer', optional: true }],
  examples: [
    '> ZADD queue 1 first 2 second 3 third',
    '(integer) 3',
    '> ZPOPMIN queue',
    '1) "first"',
    '2) "1"',
    '> ZPOPMIN queue 2',
    '1) "second"',
    '2) "2"',
    '3) "third"',
    '4) "3"',
  ],
  run(ctx) { pop(ctx, 'min'); },
});
