/* GETDEL: the string, and the key is gone. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { readString } from '#redis/keyspace/string';

export default command({
  name: 'getdel',
  summary: 'Get the value of a key and delete the key',
  since: '6.2.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 2,
  flags: ['write', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'delete')],
  args: [KEY],
  examples: [
    '> SET token:42 once',
    'OK',
    '> GETDEL token:42',
    '"once"',
    '> GETDEL token:42',
    '(nil)',
  ],
  refusals: [
    '> RPUSH list a',
    '(integer) 1',
    '> GETDEL list',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const old = readString(ctx.db, key);
    if (old === undefined) return ctx.reply.nil();
    ctx.db.remove(key);
    ctx.changed('g', 'del', key);
    ctx.reply.bulk(old);
  },
});
