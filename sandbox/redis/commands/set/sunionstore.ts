/* SUNIONSTORE: SUNION into a key, whatever that was. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['OW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RO', 'access'], begin: { index: 2 }, find: { lastKey: -1, step: 1, limit: 0 } },
  ],
  keyRange: [1, -1, 1],
  args: [
    { name: 'destination', type: 'key', keySpec: 0 },
    { name: 'key', type: 'key', keySpec: 1, multiple: true },
  ],
  run(ctx) { storeResult(ctx, fillUnion); },
});
