/* SMEMBERS: every member. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { replyIntersection(ctx, [ctx.text(1)]); },
});
