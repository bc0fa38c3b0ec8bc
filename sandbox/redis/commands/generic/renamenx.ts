/* RENAMENX: RENAME unless the new key exists. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { renameKey } from '#redis/keyspace/moving';

export default command({
  name: 'renamenx',
  summary: 'Rename a key, only if the new key does not exist',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  history: [
    ['3.2.0', 'The command no longer returns an error when source and destination names are the same.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'access', 'delete'), keyAt(2, 'OW', 'insert')],
  args: [KEY, { name: 'newkey', type: 'key', keySpec: 1 }],
  examples: [
    '> MSET draft new final old',
    'OK',
    '> RENAMENX draft final',
    '(integer) 0',
    '> RENAMENX draft other',
    '(integer) 1',
  ],
  run(ctx) { ctx.reply.integer(renameKey(ctx, true) ? 1 : 0); },
});
