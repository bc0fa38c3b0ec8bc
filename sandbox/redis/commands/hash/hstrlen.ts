/* HSTRLEN: bytes of the value of a field. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hstrlen',
  summary: 'Get the length of the value of a hash field',
  since: '3.2.0',
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
    '> HSTRLEN user:1 name',
    '(integer) 3',
    '> HSTRLEN user:1 email',
    '(integer) 0',
  ],
  run(ctx) {
    const hash = Hash.readWord(ctx, 1);
    const field = hash?.find(ctx.words.source, ctx.words.starts[2]!, ctx.length(2)) ?? 0;
    if (hash === undefined || field === 0) return ctx.reply.integer(0);
    hash.readValue(field);
    ctx.reply.integer(hash.length);
  },
});
