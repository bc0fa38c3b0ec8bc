/* BZPOPMAX: the highest member of the first key that has one, or a wait. */
import { command } from '#redis/command';
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
  categories: ['@write', '@sortedset', '@fast', '@blocking'],
  history: [
    ['6.0.0', '`timeout` is interpreted as a double instead of an integer.'],
  ],
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: -2, step: 1, limit: 0 } },
  ],
  keyRange: [1, -2, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
    { name: 'timeout', type: 'double' },
  ],
  run(ctx) { blockingPopOfWords(ctx, 'max'); },
});
