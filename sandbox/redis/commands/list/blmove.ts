/* BLMOVE: LMOVE that waits while the source is empty. */
import { command } from '#redis/command';
import { SOURCE_AND_DESTINATION, TIMEOUT } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { blockingMove } from './move';
import { readEnd } from './pop';
import { WHERE_FROM, WHERE_TO } from './arguments';

export default command({
  name: 'blmove',
  summary: 'Pop an element from a list, push it to another list and return it; or block until one is available',
  since: '6.2.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 6,
  flags: ['write', 'denyoom', 'noscript', 'blocking'],
  changes: [{ since: '7.2.0', flags: ['write', 'denyoom', 'blocking'] }],
  categories: ['@write', '@list', '@slow', '@blocking'],
  keySpecs: [keyAt(1, 'RW', 'access', 'delete'), keyAt(2, 'RW', 'insert')],
  args: [...SOURCE_AND_DESTINATION, WHERE_FROM, WHERE_TO, TIMEOUT],
  examples: [
    '> RPUSH todo write test',
    '(integer) 2',
    '> BLMOVE todo doing LEFT RIGHT 5',
    '"write"',
    '> LRANGE doing 0 -1',
    '1) "write"',
  ],
  refusals: [
    '> BLMOVE todo doing LEFT RIGHT -1',
    '(error) ERR timeout is negative',
  ],
  run(ctx) {
    const from = readEnd(ctx, 3);
    const to = readEnd(ctx, 4);
    blockingMove(ctx, from, to, ctx.timeoutMs(5));
  },
});
