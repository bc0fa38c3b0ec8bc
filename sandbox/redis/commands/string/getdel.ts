/* GETDEL: the string, and the key is gone. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
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
