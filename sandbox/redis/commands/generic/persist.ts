/* PERSIST: the key stays for ever. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';

export default command({
  name: 'persist',
  summary: 'Remove the expiration from a key',
  since: '2.2.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 2,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY],
  examples: [
    '> SET session:7 data EX 60',
    'OK',
    '> PERSIST session:7',
    '(integer) 1',
    '> TTL session:7',
    '(integer) -1',
    '> PERSIST session:7',
    '(integer) 0',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const entry = ctx.db.write(key);
    const done = entry !== 0 && ctx.db.clearExpiry(entry);
    if (done) ctx.changed('g', 'persist', key);
    ctx.reply.integer(done ? 1 : 0);
  },
});
