/* SETRANGE: bytes over part of a string, which grows with zero bytes as far as needed. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { OFFSET_RANGE, STRING_TOO_LONG } from '#redis/errors';
import { addRawString, growString, lengthOf, overwriteText } from '#redis/keyspace/string';

export default command({
  name: 'setrange',
  summary: 'Overwrite part of a string at key starting at the specified offset',
  since: '2.2.0',
  group: 'string',
  complexity: 'O(1), not counting the time taken to copy the new string in place. Usually, this string is very '
    + 'small so the amortized complexity is O(1). Otherwise, complexity is O(M) with M being the length of '
    + 'the value argument.',
  arity: 4,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@string', '@slow'],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY, { name: 'offset', type: 'integer' }, { name: 'value', type: 'string' }],
  examples: [
    '> SET greeting "Hello World"',
    'OK',
    '> SETRANGE greeting 6 Redis',
    '(integer) 11',
    '> GET greeting',
    '"Hello Redis"',
    '> SETRANGE padded 3 end',
    '(integer) 6',
    '> GET padded',
    '"\\x00\\x00\\x00end"',
  ],
  refusals: [
    '> SETRANGE greeting -1 x',
    '(error) ERR offset is out of range',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const offset = ctx.integer(2);
    if (offset < 0) throw OFFSET_RANGE;
    const text = ctx.text(3);
    let entry = ctx.db.write(key);
    const old = entry === 0 ? 0 : lengthOf(ctx.db, entry);
    if (text.length === 0) return ctx.reply.integer(old);
    const length = Math.max(old, offset + text.length);
    if (offset + text.length > ctx.node.bulkBytes) throw STRING_TOO_LONG;
    ctx.mayHold(length);
    if (entry === 0) entry = addRawString(ctx.db, ctx.words.source, ctx.words.starts[1]!, ctx.length(1));
    overwriteText(ctx.db, growString(ctx.db, entry, length) + offset, text);
    ctx.changed('$', 'setrange', key);
    ctx.reply.integer(length);
  },
});
