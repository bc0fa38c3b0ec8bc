/* LMOVE: takes an element from an end of a list and puts it at an end of another, or the same. */
import { command } from '#redis/command';
import { SOURCE_AND_DESTINATION } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { move } from './move';
import { readEnd } from './pop';
import { WHERE_FROM, WHERE_TO } from './arguments';

export default command({
  name: 'lmove',
  summary: 'Pop an element from a list, push it to another list and return it',
  since: '6.2.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 5,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'access', 'delete'), keyAt(2, 'RW', 'insert')],
  args: [...SOURCE_AND_DESTINATION, WHERE_FROM, WHERE_TO],
  examples: [
    '> RPUSH todo write test ship',
    '(integer) 3',
    '> LMOVE todo done LEFT RIGHT',
    '"write"',
    '> LMOVE todo done RIGHT LEFT',
    '"ship"',
    '> LRANGE done 0 -1',
    '1) "ship"',
    '2) "write"',
  ],
  refusals: [
    '> LMOVE todo done UP DOWN',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    const from = readEnd(ctx, 3);
    move(ctx, from, readEnd(ctx, 4));
  },
});
