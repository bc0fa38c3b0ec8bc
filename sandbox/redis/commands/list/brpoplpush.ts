/* BRPOPLPUSH: RPOPLPUSH that waits while the source is empty. */
import { command } from '#redis/command';
import { SOURCE_AND_DESTINATION, TIMEOUT } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { blockingMove } from './move';

export default command({
  name: 'brpoplpush',
  summary: 'Pop an element from a list, push it to another list and return it; or block until one is available',
  since: '2.2.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 4,
  flags: ['write', 'denyoom', 'noscript', 'blocking'],
  changes: [{ since: '7.2.0', flags: ['write', 'denyoom', 'blocking'] }],
  categories: ['@write', '@list', '@slow', '@blocking'],
  history: [
    ['6.0.0', '`timeout` is interpreted as a double instead of an integer.'],
  ],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`BLMOVE` with the `RIGHT` and `LEFT` arguments',
  keySpecs: [keyAt(1, 'RW', 'access', 'delete'), keyAt(2, 'RW', 'insert')],
  args: [...SOURCE_AND_DESTINATION, TIMEOUT],
  examples: [
    '> RPUSH todo a b',
    '(integer) 2',
    '> BRPOPLPUSH todo doing 5',
    '"b"',
    '> LRANGE doing 0 -1',
    '1) "b"',
  ],
  run(ctx) { blockingMove(ctx, 'tail', 'head', ctx.timeoutMs(3)); },
});
