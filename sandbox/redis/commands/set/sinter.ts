/* SINTER: the members that all sets share. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';
import { replyIntersection } from './algebra';

export default command({
  name: 'sinter',
  summary: 'Intersect multiple sets',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.',
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
    '> SINTER monday tuesday',
    '1) "2"',
    '2) "3"',
    '> SINTER monday missing',
    '(empty array)',
  ],
  run(ctx) { replyIntersection(ctx, ctx.texts(1)); },
});
