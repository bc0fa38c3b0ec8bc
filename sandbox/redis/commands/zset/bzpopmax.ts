/* BZPOPMAX: the highest member of the first key that has one, or a wait. */
import { command } from '#redis/command';
import { KEYS, TIMEOUT } from '#redis/arguments';
import { keysBeforeLast } from '#redis/key-specs';
import { blockingPopOfWords } from './popping';

export default command({
  name: 'bzpopmax',
  summary: 'Remove and return the member with the highest score from one or more sorted sets, or block until '
    + 'one is available',
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
    '> BZPOPMAX queue 5',
    '1) "queue"',
    '2) "second"',
    '3) "2"',
  ],
  run(ctx) { blockingPopOfWords(ctx, 'max'); },
});
