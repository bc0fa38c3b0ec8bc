/* ZPOPMIN: takes out the members with the lowest scores. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'count', type: 'integer', optional: true },
  ],
  run(ctx) { pop(ctx, 'min'); },
});
