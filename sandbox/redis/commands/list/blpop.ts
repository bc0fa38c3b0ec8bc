/* BLPOP: LPOP of the first of several lists that has something; waits while none has. */
import { command } from '#redis/command';
import { KEYS, TIMEOUT } from '#redis/arguments';
import { keysBeforeLast } from '#redis/key-specs';
import { blockingPopOfWords } from './blocking-pop';

export default command({
  name: 'blpop',
  summary: 'Remove and get the first element in a list, or block until one is available',
  since: '2.0.0',
  group: 'list',
  complexity: 'O(N) where N is the number of provided keys.',
  arity: -3,
  flags: ['write', 'noscript', 'blocking'],
  changes: [{ since: '7.2.0', flags: ['write', 'blocking'] }],
  categories: ['@write', '@list', '@slow', '@blocking'],
  history: [
    ['6.0.0', '`timeout` is interpreted as a double instead of an integer.'],
  ],
  keySpecs: [keysBeforeLast(1, 'RW', 'access', 'delete')],
  args: [KEYS, TIMEOUT],
  examples: [
    '> RPUSH jobs resize:7 mail:8',
    '(integer) 2',
    '> BLPOP jobs 5',
    '1) "jobs"',
    '2) "resize:7"',
    '> BLPOP urgent jobs 5',
    '1) "jobs"',
    '2) "mail:8"',
  ],
  refusals: [
    '> BLPOP jobs soon',
    '(error) ERR timeout is not a float or out of range',
    '> BLPOP jobs -1',
    '(error) ERR timeout is negative',
  ],
  run(ctx) { blockingPopOfWords(ctx, 'head'); },
});
