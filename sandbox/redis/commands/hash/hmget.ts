/* HMGET: the values of several fields, missing ones too. */
import { command } from '#redis/command';
import { FIELDS, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hmget',
  summary: 'Get the values of all the given hash fields',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(N) where N is the number of fields being requested.',
  arity: -3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@hash', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, FIELDS],
  examples: [
    '> HSET user:1 name Ada city London',
    '(integer) 2',
    '> HMGET user:1 name email city',
    '1) "Ada"',
    '2) (nil)',
    '3) "London"',
    '> HMGET missing name',
    '1) (nil)',
  ],
  run(ctx) {
    const { reply, words } = ctx;
    ctx.work(ctx.count);
    const hash = Hash.readWord(ctx, 1);
    reply.array(ctx.count - 2);
    for (let i = 2; i < ctx.count; i++) {
      const field = hash?.find(words.source, words.starts[i]!, ctx.length(i)) ?? 0;
      if (hash === undefined || field === 0) reply.nil();
      else hash.writeValue(field, reply);
    }
  },
});
