/* SETNX: SET with NX that answers 1 or 0. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setFromWord } from '#redis/keyspace/string';

export default command({
  name: 'setnx',
  summary: 'Set the value of a key, only if the key does not exist',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 3,
  changes: [
    { since: '7.2.0', docFlags: ['deprecated'], deprecatedSince: '2.6.12', replacedBy: '`SET` with the `NX` argument' },
  ],
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@string', '@fast'],
  keySpecs: [keyAt(1, 'OW', 'insert')],
  args: [KEY, { name: 'value', type: 'string' }],
  examples: [
    '> SETNX leader node-1',
    '(integer) 1',
    '> SETNX leader node-2',
    '(integer) 0',
    '> GET leader',
    '"node-1"',
  ],
  run(ctx) {
    ctx.mayHold(ctx.length(2));
    if (ctx.db.write(ctx.text(1)) !== 0) return ctx.reply.integer(0);
    setFromWord(ctx, 1, 2, false);
    ctx.reply.integer(1);
  },
});
