/* HLEN: how many fields. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hlen',
  summary: 'Get the number of fields in a hash',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@hash', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY],
  examples: [
    '> HSET user:1 name Ada city London',
    '(integer) 2',
    '> HLEN user:1',
    '(integer) 2',
    '> HLEN missing',
    '(integer) 0',
  ],
  run(ctx) { ctx.reply.integer(Hash.readWord(ctx, 1)?.size ?? 0); },
});
