/* SMISMEMBER: for each, is it a member? */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'member', type: 'string', multiple: true },
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
