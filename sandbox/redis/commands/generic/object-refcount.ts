/* OBJECT REFCOUNT: who shares the value. The real server shares the integers below 10,000; everything else is one's
 * own. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { ENCODING } from '#redis/keyspace/layout';
import { integerOf } from '#redis/keyspace/string';

export default command({
  name: 'object|refcount',
  summary: 'Get the number of references to the value of the key',
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
    '> SET k value',
    'OK',
    '> OBJECT REFCOUNT k',
    '(integer) 1',
    '> SET n 7',
    'OK',
    '> OBJECT REFCOUNT n',
    '(integer) 2147483647',
  ],
  run(ctx) {
    const { db } = ctx;
    const entry = db.peek(ctx.text(2), true);
    if (entry === 0) return ctx.reply.nil();
    const value = db.encodingOf(entry) === ENCODING.int ? integerOf(db, entry) : -1;
    ctx.reply.integer(value >= 0 && value < 10_000 && !ctx.node.config.forbidsSharing ? 2147483647 : 1);
  },
});
