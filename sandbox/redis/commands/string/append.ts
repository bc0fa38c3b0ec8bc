/* APPEND: bytes at the end of a string, or a new one. What was appended to is `raw` from then on. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { STRING_TOO_LONG } from '#redis/errors';
import { growString, lengthOf, overwriteText, setString } from '#redis/keyspace/string';

export default command({
  name: 'append',
  summary: 'Append a value to a key',
  since: '2.0.0',
  group: 'string',
  complexity: 'O(1). The amortized time complexity is O(1) assuming the appended value is small and the already '
    + 'present value is of any size, since the dynamic string library used by Redis will double the free '
    + 'space available on every reallocation.',
  arity: 3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'insert')],
  args: [KEY, { name: 'value', type: 'string' }],
  examples: [
    '> SET log "10:00 started"',
    'OK',
    '> APPEND log ", 10:05 ready"',
    '(integer) 26',
    '> GET log',
    '"10:00 started, 10:05 ready"',
    '> APPEND fresh "a missing key begins empty"',
    '(integer) 26',
  ],
  refusals: [
    '> RPUSH list a',
    '(integer) 1',
    '> APPEND list b',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const tail = ctx.text(2);
    const entry = ctx.db.write(key);
    let length = tail.length;
    if (entry === 0) {
      ctx.mayHold(length);
      setString(ctx.db, key, tail);
    } else {
      const old = lengthOf(ctx.db, entry);
      length += old;
      if (length > ctx.node.bulkBytes) throw STRING_TOO_LONG;
      ctx.mayHold(length);
      overwriteText(ctx.db, growString(ctx.db, entry, length) + old, tail);
    }
    ctx.changed('$', 'append', key);
    ctx.reply.integer(length);
  },
});
