/* RENAME: a value under another key; what was there is gone, expiry and all. */
import { command } from '#redis/command';
import { renameKey } from '#redis/keyspace/moving';

export default command({
  name: 'rename',
  summary: 'Rename a key',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write'],
  categories: ['@keyspace', '@write', '@slow'],
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['OW', 'update'], begin: { index: 2 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 2, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'newkey', type: 'key', keySpec: 1 },
  ],
  run(ctx) {
    renameKey(ctx, false);
    ctx.reply.ok();
  },
});
