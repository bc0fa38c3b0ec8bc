/* SUNION: the members that any of the sets has. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';
import { fillUnion, replyResult } from './algebra';

export default command({
  name: 'sunion',
  summary: 'Add multiple sets',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(N) where N is the total number of elements in all given sets.',
  arity: -2,
  flags: ['readonly'],
  categories: ['@read', '@set', '@slow'],
  tips: ['nondeterministic_output_order'],
  keySpecs: [keysFrom(1, 'RO', 'access')],
  args: [KEYS],
  examples: [
    '> SADD monday 1 2',
    '(integer) 2',
    '> SADD tuesday 2 3',
    '(integer) 2',
    '> SUNION monday tuesday',
    '1) "1"',
    '2) "2"',
    '3) "3"',
  ],
  run(ctx) { replyResult(ctx, fillUnion); },
});
