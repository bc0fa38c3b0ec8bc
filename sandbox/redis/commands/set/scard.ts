/* SCARD: how many members. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SetValue } from '#redis/keyspace/set';

export default command({
  name: 'scard',
  summary: 'Get the number of members in a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@set', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY],
  examples: [
    '> SADD online ada grace',
    '(integer) 2',
    '> SCARD online',
    '(integer) 2',
    '> SCARD missing',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(SetValue.readWord(ctx, 1)?.size ?? 0); },
});
