/* GETEX: the string, and another expiry for it. An EXAT or PXAT in the past deletes the key. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { readExpiry, readSetOptions } from '#redis/expire-words';
import { textOf } from '#redis/keyspace/string';

export default command({
  name: 'getex',
  summary: 'Get the value of a key and optionally set its expiration',
  since: '6.2.0',
  group: 'string',
  complexity: 'O(1)',
  arity: -2,
  flags: ['write', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [
    {
      notes: 'RW and UPDATE because it changes the TTL', flags: ['RW', 'access', 'update'], begin: { index: 1 },
      find: { lastKey: 0, step: 1, limit: 0 },
    },
  ],
  args: [
    KEY,
    {
      name: 'expiration', type: 'oneof', optional: true,
      args: [
        { name: 'seconds', type: 'integer', token: 'EX' },
        { name: 'milliseconds', type: 'integer', token: 'PX' },
        { name: 'unix-time-seconds', type: 'unix-time', token: 'EXAT' },
        { name: 'unix-time-milliseconds', type: 'unix-time', token: 'PXAT' },
        { name: 'persist', type: 'pure-token', token: 'PERSIST' },
      ],
    },
  ],
  examples: [
    '> SET session:7 data',
    'OK',
    '> GETEX session:7 EX 1800',
    '"data"',
    '> TTL session:7',
    '(integer) 1800',
    '> GETEX session:7 PERSIST',
    '"data"',
    '> TTL session:7',
    '(integer) -1',
  ],
  refusals: [
    '> GETEX session:7 EX 0',
    '(error) ERR invalid expire time in \'getex\' command',
    '> GETEX session:7 EX 10 PERSIST',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    const options = readSetOptions(ctx, 2, 'getex');
    const key = ctx.text(1);
    const entry = ctx.db.read(key);
    if (entry === 0) return ctx.reply.nil();
    const text = textOf(ctx.db, entry);
    const expiresAt = options.expiry ? readExpiry(ctx, options.expiry) : 0;
    ctx.reply.bulk(text);
    if (options.expiry?.absolute && expiresAt <= ctx.now) {
      ctx.db.removeEntry(entry);
      ctx.changed('g', 'del', key);
    } else if (expiresAt !== 0) {
      ctx.db.setExpiry(entry, expiresAt);
      ctx.changed('g', 'expire', key);
    } else if (options.persist && ctx.db.clearExpiry(entry)) ctx.changed('g', 'persist', key);
  },
});
