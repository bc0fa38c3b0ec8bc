/* RPOPLPUSH: LMOVE with RIGHT LEFT. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RW', 'insert'], begin: { index: 2 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 2, 1],
  args: [
    { name: 'source', type: 'key', keySpec: 0 },
    { name: 'destination', type: 'key', keySpec: 1 },
  ],
  run(ctx) { move(ctx, 'tail', 'head'); },
});
