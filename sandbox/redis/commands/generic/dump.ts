/* DUMP: a value as bytes that RESTORE takes, here or on a real server (cluster.c, dumpCommand). */
import { latin1 } from '#base/bytes';
import { kindOf } from '#redis/keyspace/kinds';
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { dumpEntry } from '#redis/dump/save';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'dump',
  summary: 'Return a serialized version of the value stored at the specified key.',
  since: '2.6.0',
  group: 'generic',
  complexity: 'O(1) to access the key and additional O(N*M) to serialize it, where N is the number of Redis '
    + 'objects composing the value and M their average size. For small string values the time complexity '
    + 'is thus O(1)+O(1*M) where M is small, so simply O(1).',
  arity: 2,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY],
  examples: [
    '> SET n 10',
    'OK',
    '> DUMP n',
    '"\\x00\\xc0\\n\\n\\x00n\\x9fWE\\x0e\\xaec\\xbb"',
    '> DUMP missing',
    '(nil)',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const entry = ctx.db.read(key);
    if (entry === 0) return ctx.reply.nil();
    ctx.work(kindOf(ctx.db.typeOf(entry)).length(ctx.db, entry) * WEIGHT.dumped);
    const payload = dumpEntry(ctx.db, key, entry);
    ctx.reply.bulk(latin1(payload, 0, payload.length));
  },
});
