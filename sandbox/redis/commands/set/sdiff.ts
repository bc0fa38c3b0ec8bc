/* SDIFF: the members of the first set that no other has. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';
import { fillDifference, replyResult } from './algebra';

export default command({
  name: 'sdiff',
  summary: 'Subtract multiple sets',
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
    '> SADD monday 1 2 3',
    '(integer) 3',
    '> SADD tuesday 2 3 4',
    '(integer) 3',
    '> SDIFF monday tuesday',
    '1) "1"',
    '> SDIFF tuesday monday',
    '1) "4"',
  ],
  run(ctx) { replyResult(ctx, fillDifference); },
});
