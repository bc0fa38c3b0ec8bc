/* STRLEN: how many bytes the string has. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { lengthOf } from '#redis/keyspace/string';

export default command({
  name: 'strlen',
  summary: 'Get the length of the value stored in a key',
  since: '2.2.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@string', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY],
  examples: [
    '> SET greeting "Hello World"',
    'OK',
    '> STRLEN greeting',
    '(integer) 11',
    '> STRLEN missing',
    '(integer) 0',
  ],
  refusals: [
    '> RPUSH list a',
    '(integer) 1',
    '> STRLEN list',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) {
    const entry = ctx.db.read(ctx.text(1));
    ctx.reply.integer(entry === 0 ? 0 : lengthOf(ctx.db, entry));
  },
});
