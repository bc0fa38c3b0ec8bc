/* SUNIONSTORE: SUNION into a key, whatever that was. */
import { command } from '#redis/command';
import { DESTINATION, SOURCE_KEYS } from '#redis/arguments';
import { keyAt, keysFrom } from '#redis/key-specs';
import { fillUnion, storeResult } from './algebra';

export default command({
  name: 'sunionstore',
  summary: 'Add multiple sets and store the resulting set in a key',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(N) where N is the total number of elements in all given sets.',
  arity: -3,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@set', '@slow'],
  keySpecs: [keyAt(1, 'OW', 'update'), keysFrom(2, 'RO', 'access')],
  args: [DESTINATION, SOURCE_KEYS],
  examples: [
    '> SADD monday 1 2',
    '(integer) 2',
    '> SADD tuesday 2 3',
    '(integer) 2',
    '> SUNIONSTORE week monday tuesday',
    '(integer) 3',
    '> SMEMBERS week',
    '1) "1"',
    '2) "2"',
    '3) "3"',
  ],
  run(ctx) { storeResult(ctx, fillUnion); },
});
