/* COPY: a deep copy under another key, in this database or another (db.c, copyCommand). */
import { command } from '#redis/command';
import { SOURCE_AND_DESTINATION } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { copyKey } from '#redis/keyspace/moving';

export default command({
  name: 'copy',
  summary: 'Copy a key',
  since: '6.2.0',
  group: 'generic',
  complexity: 'O(N) worst case for collections, where N is the number of nested items. O(1) for string values.',
  arity: -3,
  flags: ['write', 'denyoom'],
  categories: ['@keyspace', '@write', '@slow'],
  keySpecs: [keyAt(1, 'RO', 'access'), keyAt(2, 'OW', 'update')],
  args: [
    ...SOURCE_AND_DESTINATION,
    { name: 'destination-db', type: 'integer', token: 'DB', optional: true },
    { name: 'replace', type: 'pure-token', token: 'REPLACE', optional: true },
  ],
  examples: [
    '> SET draft "first words"',
    'OK',
    '> COPY draft final',
    '(integer) 1',
    '> COPY draft final',
    '(integer) 0',
    '> COPY draft final REPLACE',
    '(integer) 1',
  ],
  refusals: [
    '> COPY draft draft',
    '(error) ERR source and destination objects are the same',
    '> COPY draft final DB 99',
    '(error) ERR DB index is out of range',
  ],
  run(ctx) { ctx.reply.integer(copyKey(ctx) ? 1 : 0); },
});
