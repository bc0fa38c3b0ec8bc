/* GETSET: the old string, and another in its place; the expiry goes. */
import { command } from '#redis/command';
import { readString, setFromWord } from '#redis/keyspace/string';

export default command({
  name: 'getset',
  summary: 'Set the string value of a key and return its old value',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  docFlags: ['deprecated'],
  deprecatedSince: '6.2.0',
  replacedBy: '`SET` with the `!GET` argument',
  keySpecs: [
    { flags: ['RW', 'access', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'value', type: 'string' },
  ],
  run(ctx) {
    ctx.mayHold(ctx.length(2));
    const old = readString(ctx.db, ctx.text(1));
    setFromWord(ctx, 1, 2, false);
    if (old === undefined) ctx.reply.nil();
    else ctx.reply.bulk(old);
  },
});
