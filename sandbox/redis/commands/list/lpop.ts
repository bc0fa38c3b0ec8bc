/* LPOP: takes the first element, or up to `count` of them. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { pop } from './pop';

export default command({
  name: 'lpop',
  summary: 'Remove and get the first elements in a list',
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
    '> RPUSH queue a b c d',
    '(integer) 4',
    '> LPOP queue',
    '"a"',
    '> LPOP queue 2',
    '1) "b"',
    '2) "c"',
    '> LPOP missing',
    '(nil)',
  ],
  refusals: [
    '> LPOP queue -1',
    '(error) ERR value is out of range, must be positive',
  ],
  run(ctx) { pop(ctx, 'head'); },
});
