/* LPOP: takes the first element, or up to `count` of them. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'count', type: 'integer', since: '6.2.0', optional: true },
  ],
  run(ctx) { pop(ctx, 'head'); },
});
