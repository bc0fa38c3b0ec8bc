/* MOVE: a key into another database, unless it is there already (db.c, moveCommand). */
import { command } from '#redis/command';
import { moveKey } from '#redis/keyspace/moving';

export default command({
  name: 'move',
  summary: 'Move a key to another database',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  keySpecs: [
    { flags: ['RW', 'access', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'db', type: 'integer' },
  ],
  run(ctx) { ctx.reply.integer(moveKey(ctx) ? 1 : 0); },
});
