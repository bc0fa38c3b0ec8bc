/* SINTERSTORE: SINTER into a key, whatever that was. */
import { command } from '#redis/command';
import { DESTINATION, SOURCE_KEYS } from '#redis/arguments';
import { keyAt, keysFrom } from '#redis/key-specs';
import { fillIntersection, storeResult } from './algebra';

export default command({
  name: 'sinterstore',
  summary: 'Intersect multiple sets and store the resulting set in a key',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.',
  arity: -3,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@set', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'update'), keysFrom(2, 'RO', 'access')],
  args: [DESTINATION, SOURCE_KEYS],
  examples: [
    '> SADD monday 1 2 3',
    '(integer) 3',
    '> SADD tuesday 2 3 4',
    '(integer) 3',
    '> SINTERSTORE both monday tuesday',
    '(integer) 2',
    '> SMEMBERS both',
    '1) "2"',
    '2) "3"',
  ],
  run(ctx) { storeResult(ctx, fillIntersection); },
});
