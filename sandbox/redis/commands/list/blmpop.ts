/* BLMPOP: LMPOP that waits while no list has anything. */
import { command } from '#redis/command';
import { COUNT, KEYS, NUMKEYS, TIMEOUT } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { blockingPop } from './blocking-pop';
import { readMultiPop } from './multi-pop';
import { SIDE } from './arguments';

export default command({
  name: 'blmpop',
  summary: 'Pop elements from a list, or block until one is available',
  since: '7.0.0',
  group: 'list',
  complexity: 'O(N+M) where N is the number of provided keys and M is the number of elements returned.',
  arity: -5,
  flags: ['write', 'blocking', 'movablekeys'],
  categories: ['@write', '@list', '@slow', '@blocking'],
  keySpecs: [countedKeys(2, 'RW', 'access', 'delete')],
  args: [TIMEOUT, NUMKEYS, KEYS, SIDE, COUNT],
  examples: [
    '> RPUSH low later someday',
    '(integer) 2',
    '> BLMPOP 5 2 high low LEFT COUNT 2',
    '1) "low"',
    '2) 1) "later"',
    '   2) "someday"',
  ],
  refusals: [
    '> BLMPOP 5 0 low LEFT',
    '(error) ERR numkeys should be greater than 0',
  ],
  run(ctx) {
    const { keys, end, count } = readMultiPop(ctx, 2);
    blockingPop(ctx, keys, end, ctx.timeoutMs(1), count);
  },
});
