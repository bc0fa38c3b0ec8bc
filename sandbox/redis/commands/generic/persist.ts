/* PERSIST: the key stays for ever. */
import { command } from '#redis/command';

export default command({
  name: 'persist',
  summary: 'Remove the expiration from a key',
  since: '2.2.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 2,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  keySpecs: [
    { flags: ['RW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) {
    const key = ctx.text(1);
    const entry = ctx.db.write(key);
    const done = entry !== 0 && ctx.db.clearExpiry(entry);
    if (done) ctx.changed('g', 'persist', key);
    ctx.reply.integer(done ? 1 : 0);
  },
});
