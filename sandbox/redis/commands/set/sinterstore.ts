/* SINTERSTORE: SINTER into a key, whatever that was. */
import { command } from '#redis/command';
import { fillIntersection, storeResult } from './algebra';

export default command({
  name: 'sinterstore',
  summary: 'Intersect multiple sets and store the resulting set in a key',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.',
  arity: -3,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@set', '@slow'],
  keySpecs: [
    { flags: ['RW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RO', 'access'], begin: { index: 2 }, find: { lastKey: -1, step: 1, limit: 0 } },
  ],
  keyRange: [1, -1, 1],
  args: [
    { name: 'destination', type: 'key', keySpec: 0 },
    { name: 'key', type: 'key', keySpec: 1, multiple: true },
  ],
  run(ctx) { storeResult(ctx, fillIntersection); },
});
