/* RPOP: takes the last element, or up to `count` of them, the last first. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { pop } from './pop';

export default command({
  name: 'rpop',
  summary: 'Remove and get the last elements in a list',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(N) where N is the number of elements returned',
  arity: -2,
  flags: ['write', 'fast'],
  categories: ['@write', '@list', '@fast'],
  history: [
    ['6.2.0', 'Added the `count` argument.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'access', 'delete')],
  args: [KEY, { name: 'count', type: 'integer', since: '6.2.0', optional: true }],
  examples: [
    '> RPUSH stack a b c d',
    '(integer) 4',
    '> RPOP stack',
    '"d"',
    '> RPOP stack 2',
    '1) "c"',
    '2) "b"',
    '> RPOP missing',
    '(nil)',
  ],
  run(ctx) { pop(ctx, 'tail'); },
});
