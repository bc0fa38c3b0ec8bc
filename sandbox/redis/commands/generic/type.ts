/* TYPE: the name of the type; looking does not count as use. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { TYPE_NAMES } from '#redis/keyspace/layout';

export default command({
  name: 'type',
  summary: 'Determine the type stored at key',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@keyspace', '@read', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY],
  examples: [
    '> SET a 1',
    'OK',
    '> TYPE a',
    'string',
    '> RPUSH b 1',
    '(integer) 1',
    '> TYPE b',
    'list',
    '> TYPE missing',
    'none',
  ],
  run(ctx) {
    const entry = ctx.db.peek(ctx.text(1));
    ctx.reply.status(entry === 0 ? 'none' : TYPE_NAMES[ctx.db.typeOf(entry)]);
  },
});
