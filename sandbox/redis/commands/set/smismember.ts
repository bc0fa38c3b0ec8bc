/* SMISMEMBER: for each, is it a member? */
import { command } from '#redis/command';
import { KEY, MEMBERS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SetValue } from '#redis/keyspace/set';

export default command({
  name: 'smismember',
  summary: 'Returns the membership associated with the given elements for a set',
  since: '6.2.0',
  group: 'set',
  complexity: 'O(N) where N is the number of elements being checked for membership',
  arity: -3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@set', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, MEMBERS],
  examples: [
    '> SADD online ada alan',
    '(integer) 2',
    '> SMISMEMBER online ada grace alan',
    '1) (integer) 1',
    '2) (integer) 0',
    '3) (integer) 1',
  ],
  run(ctx) {
    const { words, reply } = ctx;
    ctx.work(ctx.count);
    const set = SetValue.readWord(ctx, 1);
    reply.array(ctx.count - 2);
    for (let i = 2; i < ctx.count; i++) {
      reply.integer(set?.has(words.source, words.starts[i]!, ctx.length(i)) ? 1 : 0);
    }
  },
});
