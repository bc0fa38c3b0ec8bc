/* RENAME: a value under another key; what was there is gone, expiry and all. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RW', 'access', 'delete'), keyAt(2, 'OW', 'update')],
  args: [KEY, { name: 'newkey', type: 'key', keySpec: 1 }],
  examples: [
    '> SET draft text',
    'OK',
    '> RENAME draft final',
    'OK',
    '> GET final',
    '"text"',
  ],
  refusals: [
    '> RENAME missing other',
    '(error) ERR no such key',
  ],
  run(ctx) {
    renameKey(ctx, false);
    ctx.reply.ok();
  },
});
