/* ZPOPMAX: takes out the members with the highest scores. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { pop } from './popping';

export default command({
  name: 'zpopmax',
  summary: 'Remove and return members with the highest scores in a sorted set',
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
    '> ZADD board 120 ada 95 grace 80 alan',
    '(integer) 3',
    '> ZPOPMAX board',
    '1) "ada"',
    '2) "120"',
    '> ZPOPMAX board 2',
    '1) "grace"',
    '2) "95"',
    '3) "alan"',
    '4) "80"',
    '> ZPOPMAX board',
    '(empty array)',
  ],
  run(ctx) { pop(ctx, 'max'); },
});
