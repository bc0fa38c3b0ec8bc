/* BLMPOP: LMPOP that waits while no list has anything. */
import { command } from '#redis/command';
import { blockingPop } from './blocking-pop';
import { readMultiPop } from './multi-pop';

export default command({
  name: 'blmpop',
  summary: 'Pop elements from a list, or block until one is available',
  since: '7.0.0',
  group: 'list',
  complexity: 'O(N+M) where N is the number of provided keys and M is the number of elements returned.',
  arity: -5,
  flags: ['write', 'blocking', 'movablekeys'],
  categories: ['@write', '@list', '@slow', '@blocking'],
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 2 }, find: { numberAt: 0, firstKey: 1, step: 1 } },
  ],
  args: [
    { name: 'timeout', type: 'double' },
    { name: 'numkeys', type: 'integer' },
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
    {
      name: 'where', type: 'oneof',
      args: [
        { name: 'left', type: 'pure-token', token: 'LEFT' },
        { name: 'right', type: 'pure-token', token: 'RIGHT' },
      ],
    },
    { name: 'count', type: 'integer', token: 'COUNT', optional: true },
  ],
  run(ctx) {
    const { keys, end, count } = readMultiPop(ctx, 2);
    blockingPop(ctx, keys, end, ctx.timeoutMs(1), count);
  },
});
