/* HINCRBYFLOAT: adds a long double to the value of a field. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { fromLatin1 } from '#base/bytes';
import { addLongDoubles, formatLongDouble, parseLongDouble } from '#base/long-double';
import { HASH_NOT_FLOAT, NAN_OR_INFINITY, NOT_FLOAT, VALUE_NAN_OR_INFINITY } from '#redis/errors';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hincrbyfloat',
  summary: 'Increment the float value of a hash field by the given amount',
  since: '2.6.0',
  group: 'hash',
  complexity: 'O(1)',
  arity: 4,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@hash', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'field', type: 'string' }, { name: 'increment', type: 'double' }],
  examples: [
    '> HSET cart:9 total 10.50',
    '(integer) 1',
    '> HINCRBYFLOAT cart:9 total 0.1',
    '"10.6"',
    '> HINCRBYFLOAT cart:9 total -2.6',
    '"8"',
  ],
  refusals: [
    '> HSET cart:9 owner Ada',
    '(integer) 1',
    '> HINCRBYFLOAT cart:9 owner 1',
    '(error) ERR hash value is not a float',
  ],
  run(ctx) {
    const { source, starts } = ctx.words;
    const increment = parseLongDouble(ctx.text(3));
    if (increment === undefined) throw NOT_FLOAT;
    if (increment.exponent === Infinity) throw VALUE_NAN_OR_INFINITY;
    const key = ctx.text(1);
    const old = Hash.current(ctx.db, key);
    const field = old?.find(source, starts[2]!, ctx.length(2)) ?? 0;
    const value = parseLongDouble(old === undefined || field === 0 ? '0' : old.valueText(field));
    if (value === undefined) throw HASH_NOT_FLOAT;
    const sum = addLongDoubles(value, increment);
    if (sum === undefined) throw NAN_OR_INFINITY;
    const text = formatLongDouble(sum);
    const bytes = fromLatin1(text);
    const hash = old ?? Hash.create(ctx.db, key);
    hash.set(source, starts[2]!, ctx.length(2), bytes, 0, bytes.length);
    ctx.changed('h', 'hincrbyfloat', key);
    ctx.reply.bulk(text);
  },
});
