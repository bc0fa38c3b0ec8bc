/* HINCRBY: adds a 64-bit whole number to the value of a field. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { fromLatin1 } from '#base/bytes';
import { addIntegers, parseInteger } from '#base/number';
import { HASH_NOT_INTEGER, OVERFLOW } from '#redis/errors';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hincrby',
  summary: 'Increment the integer value of a hash field by the given number',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(1)',
  arity: 4,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@hash', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'field', type: 'string' }, { name: 'increment', type: 'integer' }],
  examples: [
    '> HSET user:1 visits 3',
    '(integer) 1',
    '> HINCRBY user:1 visits 1',
    '(integer) 4',
    '> HINCRBY user:1 credits -5',
    '(integer) -5',
  ],
  refusals: [
    '> HSET user:1 name Ada',
    '(integer) 1',
    '> HINCRBY user:1 name 1',
    '(error) ERR hash value is not an integer',
  ],
  run(ctx) {
    const { source, starts } = ctx.words;
    const increment = ctx.exactInteger(3);
    const old = Hash.currentWord(ctx, 1);
    const field = old?.find(source, starts[2]!, ctx.length(2)) ?? 0;
    const value = old === undefined || field === 0 ? 0 : parseInteger(old.valueText(field));
    if (value === undefined) throw HASH_NOT_INTEGER;
    const sum = addIntegers(value, increment);
    if (sum === undefined) throw OVERFLOW;
    const text = fromLatin1(String(sum));
    const hash = old ?? Hash.create(ctx.db, ctx.text(1));
    hash.set(source, starts[2]!, ctx.length(2), text, 0, text.length);
    ctx.reply.integer(sum);
    ctx.changedWord('h', 'hincrby', 1);
  },
});
