/* BZPOPMIN: the lowest member of the first key that has one, or a wait. */
import { command } from '#redis/command';
import { KEYS, TIMEOUT } from '#redis/arguments';
import { keysBeforeLast } from '#redis/key-specs';
import { blockingPopOfWords } from './popping';

export default command({
  name: 'bzpopmin',
  summary: 'Remove and return the member with the lowest score from one or more sorted sets, or block until one '
    + 'is available',
  since: '5.0.0',
  group: 'sorted-set',
  complexity: 'O(log(N)) with N being the number of elements in the sorted set.',
  arity: -3,
  flags: ['write', 'noscript', 'blocking', 'fast'],
  changes: [{ since: '7.2.0', flags: ['write', 'blocking', 'fast'] }],
  categories: ['@write', '@sortedset', '@fast', '@blocking'],
  history: [
    ['6.0.0', '`timeout` is interpreted as a double instead of an integer.'],
  ],
  keySpecs: [keysBeforeLast(1, 'RW', 'access', 'delete')],
  args: [KEYS, TIMEOUT],
  examples: [
    '> ZADD queue 1 first 2 second',
    '(integer) 2',
    '> BZPOPMIN queue 5',
    '1) "queue"',
    '2) "first"',
    '3) "1"',
  ],
  refusals: [
    '> BZPOPMIN queue -1',
    '(error) ERR timeout is negative',
  ],
  run(ctx) { blockingPopOfWords(ctx, 'min'); },
});
