/* BZMPOP: ZMPOP that waits while no key has anything. */
import { command } from '#redis/command';
import { blockingPop, popWithKey, readMultiPop } from './popping';

export default command({
  name: 'bzmpop',
  summary: 'Remove and return members with scores in a sorted set or block until one is available',
  since: '7.0.0',
  group: 'sorted-set',
  complexity: 'O(K) + O(M*log(N)) where K is the number of provided keys, N being the number of elements in the '
    + 'sorted set, and M being the number of elements popped.',
  arity: -5,
  flags: ['write', 'blocking', 'movablekeys'],
  categories: ['@write', '@sortedset', '@slow', '@blocking'],
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
        { name: 'min', type: 'pure-token', token: 'MIN' },
        { name: 'max', type: 'pure-token', token: 'MAX' },
      ],
    },
    { name: 'count', type: 'integer', token: 'COUNT', optional: true },
  ],
  run(ctx) {
    const { keys, end, count } = readMultiPop(ctx, 2);
    blockingPop(ctx, keys, ctx.timeoutMs(1), (zset, key) => popWithKey(ctx, zset, key, end, count));
  },
});
