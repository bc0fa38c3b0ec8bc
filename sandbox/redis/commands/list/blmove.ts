/* BLMOVE: LMOVE that waits while the source is empty. */
import { command } from '#redis/command';
import { blockingMove } from './move';
import { readEnd } from './pop';

export default command({
  name: 'blmove',
  summary: 'Pop an element from a list, push it to another list and return it; or block until one is available',
  since: '6.2.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 6,
  flags: ['write', 'denyoom', 'noscript', 'blocking'],
  categories: ['@write', '@list', '@slow', '@blocking'],
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
    { name: 'timeout', type: 'double' },
  ],
  run(ctx) {
    const from = readEnd(ctx, 3);
    const to = readEnd(ctx, 4);
    blockingMove(ctx, from, to, ctx.timeoutMs(5));
  },
});
