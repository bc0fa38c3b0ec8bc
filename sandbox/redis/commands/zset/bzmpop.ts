/* BZMPOP: ZMPOP that waits while no key has anything. */
import { command } from '#redis/command';
import { COUNT, KEYS, NUMKEYS, TIMEOUT } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { blockingPop, popWithKey, readMultiPop } from './popping';
import { END } from './arguments';

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
  keySpecs: [countedKeys(2, 'RW', 'access', 'delete')],
  args: [TIMEOUT, NUMKEYS, KEYS, END, COUNT],
  examples: [
    '> ZADD queue 1 first 2 second',
    '(integer) 2',
    '> BZMPOP 5 2 missing queue MIN COUNT 2',
    '1) "queue"',
    '2) 1) 1) "first"',
    '      2) "1"',
    '   2) 1) "second"',
    '      2) "2"',
  ],
  refusals: [
    '> BZMPOP 5 0 queue MIN',
    '(error) ERR numkeys should be greater than 0',
  ],
  run(ctx) {
    const { keys, end, count } = readMultiPop(ctx, 2);
    blockingPop(ctx, keys, ctx.timeoutMs(1), (zset, key) => popWithKey(ctx, zset, key, end, count));
  },
});
