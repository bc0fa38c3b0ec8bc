/* SET: a string under a key, whatever was there (t_string.c, setGenericCommand).
 *
 * Order of the real server: option words, the expiry's number, then GET's look at the old value (which refuses another
 * type), then NX and XX. Three words are the common case and go straight from the request's bytes to the arena. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import type { Context } from '#redis/context';
import { readExpiry, readSetOptions } from '#redis/expire-words';
import { readString, setFromWord } from '#redis/keyspace/string';

export default command({
  name: 'set',
  summary: 'Set the string value of a key',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: -3,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@string', '@slow'],
  history: [
    ['2.6.12', 'Added the `EX`, `PX`, `NX` and `XX` options.'],
    ['6.0.0', 'Added the `KEEPTTL` option.'],
    ['6.2.0', 'Added the `GET`, `EXAT` and `PXAT` option.'],
    ['7.0.0', 'Allowed the `NX` and `GET` options to be used together.'],
    ['8.1.0', 'Added the `IFEQ` option.'],
  ],
  keySpecs: [
    {
      notes: 'RW and ACCESS due to the optional `GET` argument',
      flags: ['RW', 'access', 'update', 'variable_flags'], begin: { index: 1 },
      find: { lastKey: 0, step: 1, limit: 0 },
    },
  ],
  args: [
    KEY,
    { name: 'value', type: 'string' },
    {
      name: 'condition', type: 'oneof', since: '2.6.12', optional: true,
      args: [
        { name: 'nx', type: 'pure-token', token: 'NX' },
        { name: 'xx', type: 'pure-token', token: 'XX' },
        {
          name: 'comparison-value', type: 'string', token: 'IFEQ', since: '8.1.0',
          summary: 'Sets the key\'s value only if the current value matches the specified comparison value.',
        },
      ],
    },
    { name: 'get', type: 'pure-token', token: 'GET', since: '6.2.0', optional: true },
    {
      name: 'expiration', type: 'oneof', optional: true,
      args: [
        { name: 'seconds', type: 'integer', token: 'EX', since: '2.6.12' },
        { name: 'milliseconds', type: 'integer', token: 'PX', since: '2.6.12' },
        { name: 'unix-time-seconds', type: 'unix-time', token: 'EXAT', since: '6.2.0' },
        { name: 'unix-time-milliseconds', type: 'unix-time', token: 'PXAT', since: '6.2.0' },
        { name: 'keepttl', type: 'pure-token', token: 'KEEPTTL', since: '6.0.0' },
      ],
    },
  ],
  examples: [
    '> SET greeting hello',
    'OK',
    '> SET greeting "hello again" XX GET',
    '"hello"',
    '> SET lock:order:7 worker-1 NX EX 30',
    'OK',
    '> SET lock:order:7 worker-2 NX EX 30',
    '(nil)',
    '> TTL lock:order:7',
    '(integer) 30',
  ],
  refusals: [
    '> SET greeting hello EX 0',
    '(error) ERR invalid expire time in \'set\' command',
    '> SET greeting hello NX XX',
    '(error) ERR syntax error',
  ],
  /** Only GET makes it read. */
  keysOf(words) {
    const reads = words.slice(3).some((word) => word.toUpperCase() === 'GET');
    return [{ at: 1, flags: reads ? ['RW', 'access', 'update'] : ['OW', 'update'] }];
  },
  run(ctx) {
    if (ctx.count === 3) {
      ctx.mayHold(ctx.length(2));
      setFromWord(ctx, 1, 2, false);
      ctx.reply.ok();
    } else setWithOptions(ctx);
  },
});

function setWithOptions(ctx: Context): void {
  const options = readSetOptions(ctx, 3, 'set');
  const expiresAt = options.expiry ? readExpiry(ctx, options.expiry) : 0;
  ctx.mayHold(ctx.length(2));
  const key = ctx.text(1);
  const old = options.get || options.ifEqual !== 0 ? readString(ctx.db, key) : undefined;
  const exists = ctx.db.write(key) !== 0;
  const differs = options.ifEqual !== 0 && old !== ctx.text(options.ifEqual);
  if (!differs && (exists ? !options.nx : !options.xx)) {
    const entry = setFromWord(ctx, 1, 2, options.keepTtl);
    if (expiresAt !== 0) {
      ctx.db.setExpiry(entry, expiresAt);
      ctx.notify('g', 'expire', key);
    }
    if (!options.get) return ctx.reply.ok();
  } else if (!options.get) return ctx.reply.nil();
  if (old === undefined) ctx.reply.nil();
  else ctx.reply.bulk(old);
}
