/* GETSET: the old string, and another in its place; the expiry goes. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'value', type: 'string' }],
  examples: [
    '> SET counter 41',
    'OK',
    '> GETSET counter 0',
    '"41"',
    '> GET counter',
    '"0"',
  ],
  run(ctx) {
    ctx.mayHold(ctx.length(2));
    const old = readString(ctx.db, ctx.text(1));
    setFromWord(ctx, 1, 2, false);
    if (old === undefined) ctx.reply.nil();
    else ctx.reply.bulk(old);
  },
});
