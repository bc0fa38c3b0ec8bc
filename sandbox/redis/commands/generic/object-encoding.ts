/* OBJECT ENCODING: how the value is kept. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { ENCODING_NAMES } from '#redis/keyspace/layout';

export default command({
  name: 'object|encoding',
  summary: 'Inspect the internal encoding of a Redis object',
  since: '2.2.3',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(2, 'RO')],
  args: [KEY],
  examples: [
    '> SET number 42',
    'OK',
    '> OBJECT ENCODING number',
    '"int"',
    '> SET short hello',
    'OK',
    '> OBJECT ENCODING short',
    '"embstr"',
    '> RPUSH list a b',
    '(integer) 2',
    '> OBJECT ENCODING list',
    '"quicklist"',
    '> OBJECT ENCODING missing',
    '(nil)',
  ],
  run(ctx) {
    const entry = ctx.db.peek(ctx.text(2), true);
    if (entry === 0) ctx.reply.nil();
    else ctx.reply.bulk(ENCODING_NAMES[ctx.db.encodingOf(entry)]);
  },
});
