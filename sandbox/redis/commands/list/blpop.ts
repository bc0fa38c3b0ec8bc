/* BLPOP: LPOP of the first of several lists that has something; waits while none has. */
import { command } from '#redis/command';
import { blockingPopOfWords } from './blocking-pop';

export default command({
  name: 'blpop',
  summary: 'Remove and get the first element in a list, or block until one is available',
  since: '2.0.0',
  group: 'list',
  complexity: 'O(N) where N is the number of provided keys.',
  arity: -3,
  flags: ['write', 'noscript', 'blocking'],
  categories: ['@write', '@list', '@slow', '@blocking'],
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
  run(ctx) { blockingPopOfWords(ctx, 'head'); },
});
