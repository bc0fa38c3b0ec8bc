/* HEXISTS: is there such a field? */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hexists',
  summary: 'Determine if a hash field exists',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@hash', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY, { name: 'field', type: 'string' }],
  examples: [
    '> HSET user:1 name Ada',
    '(integer) 1',
    '> HEXISTS user:1 name',
    '(integer) 1',
    '> HEXISTS user:1 email',
    '(integer) 0',
  ],
  run(ctx) {
    const hash = Hash.readWord(ctx, 1);
    const field = hash?.find(ctx.words.source, ctx.words.starts[2]!, ctx.length(2)) ?? 0;
    ctx.reply.integer(field === 0 ? 0 : 1);
  },
});
