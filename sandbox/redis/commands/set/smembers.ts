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
  run(ctx) { replyIntersection(ctx, [ctx.text(1)]); },
});
