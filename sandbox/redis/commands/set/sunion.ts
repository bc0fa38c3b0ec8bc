/* SUNION: the members that any of the sets has. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: -1, step: 1, limit: 0 } },
  ],
  keyRange: [1, -1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
  ],
  run(ctx) { replyResult(ctx, fillUnion); },
});
