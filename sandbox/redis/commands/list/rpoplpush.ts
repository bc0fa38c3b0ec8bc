/* RPOPLPUSH: LMOVE with RIGHT LEFT. */
import { command } from '#redis/command';
import { SOURCE_AND_DESTINATION } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { move } from './move';

export default command({
  name: 'rpoplpush',
  summary: 'Remove the last element in a list, prepend it to another list and return it',
  since: '1.2.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@list', '@slow'],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`LMOVE` with the `RIGHT` and `LEFT` arguments',
  keySpecs: [keyAt(1, 'RW', 'access', 'delete'), keyAt(2, 'RW', 'insert')],
  args: SOURCE_AND_DESTINATION,
  examples: [
    '> RPUSH todo a b',
    '(integer) 2',
    '> RPOPLPUSH todo doing',
    '"b"',
    '> LRANGE doing 0 -1',
    '1) "b"',
    '> RPOPLPUSH missing doing',
    '(nil)',
  ],
  run(ctx) { move(ctx, 'tail', 'head'); },
});
