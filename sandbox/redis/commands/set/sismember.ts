/* SISMEMBER: is it a member? */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SetValue } from '#redis/keyspace/set';

export default command({
  name: 'sismember',
  summary: 'Determine if a given value is a member of a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@set', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY, { name: 'member', type: 'string' }],
  examples: [
    '> SADD online ada',
    '(integer) 1',
    '> SISMEMBER online ada',
    '(integer) 1',
    '> SISMEMBER online grace',
    '(integer) 0',
  ],
  run(ctx) {
    const set = SetValue.readWord(ctx, 1);
    const isMember = set?.has(ctx.words.source, ctx.words.starts[2]!, ctx.length(2)) ?? false;
    ctx.reply.integer(isMember ? 1 : 0);
  },
});
