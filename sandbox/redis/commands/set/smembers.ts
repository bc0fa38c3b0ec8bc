/* SMEMBERS: every member. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { replyIntersection } from './algebra';

export default command({
  name: 'smembers',
  summary: 'Get all the members in a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(N) where N is the set cardinality.',
  arity: 2,
  flags: ['readonly'],
  categories: ['@read', '@set', '@slow'],
  tips: ['nondeterministic_output_order'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY],
  examples: [
    '> SADD numbers 3 1 2',
    '(integer) 3',
    '> SMEMBERS numbers',
    '1) "1"',
    '2) "2"',
    '3) "3"',
    '> SADD tags redis cache fast',
    '(integer) 3',
    '* SMEMBERS tags',
    '1) "fast"',
    '2) "redis"',
    '3) "cache"',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> SMEMBERS plain',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) { replyIntersection(ctx, [ctx.text(1)]); },
});
