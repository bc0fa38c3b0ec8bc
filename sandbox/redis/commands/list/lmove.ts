/* LMOVE: takes an element from an end of a list and puts it at an end of another, or the same. */
import { command } from '#redis/command';
import { move } from './move';
import { readEnd } from './pop';

export default command({
  name: 'lmove',
  summary: 'Pop an element from a list, push it to another list and return it',
  since: '6.2.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 5,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RW', 'insert'], begin: { index: 2 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 2, 1],
  args: [
    { name: 'source', type: 'key', keySpec: 0 },
    { name: 'destination', type: 'key', keySpec: 1 },
    {
      name: 'wherefrom', type: 'oneof',
      args: [
        { name: 'left', type: 'pure-token', token: 'LEFT' },
        { name: 'right', type: 'pure-token', token: 'RIGHT' },
      ],
    },
    {
      name: 'whereto', type: 'oneof',
      args: [
        { name: 'left', type: 'pure-token', token: 'LEFT' },
        { name: 'right', type: 'pure-token', token: 'RIGHT' },
      ],
    },
  ],
  run(ctx) {
    const from = readEnd(ctx, 3);
    move(ctx, from, readEnd(ctx, 4));
  },
});
