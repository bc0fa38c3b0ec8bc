/* SINTER: the members that all sets share. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: -1, step: 1, limit: 0 } },
  ],
  keyRange: [1, -1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
  ],
  run(ctx) { replyIntersection(ctx, ctx.texts(1)); },
});
