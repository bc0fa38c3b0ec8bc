/* BRPOPLPUSH: RPOPLPUSH that waits while the source is empty. */
import { command } from '#redis/command';
import { blockingMove } from './move';

export default command({
  name: 'brpoplpush',
  summary: 'Pop an element from a list, push it to another list and return it; or block until one is available',
  since: '2.2.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 4,
  flags: ['write', 'denyoom', 'noscript', 'blocking'],
  categories: ['@write', '@list', '@slow', '@blocking'],
  history: [
    ['6.0.0', '`timeout` is interpreted as a double instead of an integer.'],
  ],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`BLMOVE` with the `RIGHT` and `LEFT` arguments',
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RW', 'insert'], begin: { index: 2 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 2, 1],
  args: [
    { name: 'source', type: 'key', keySpec: 0 },
    { name: 'destination', type: 'key', keySpec: 1 },
    { name: 'timeout', type: 'double' },
  ],
  run(ctx) { blockingMove(ctx, 'tail', 'head', ctx.timeoutMs(3)); },
});
