/* HGETALL: every field and its value. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'hgetall',
  summary: 'Get all the fields and values in a hash',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(N) where N is the size of the hash.',
  arity: 2,
  flags: ['readonly'],
  categories: ['@read', '@hash', '@slow'],
  tips: ['nondeterministic_output_order'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY],
  examples: [
    '> HSET user:1 name Ada city London visits 3',
    '(integer) 3',
    '> HGETALL user:1',
    '1) "name"',
    '2) "Ada"',
    '3) "city"',
    '4) "London"',
    '5) "visits"',
    '6) "3"',
    '> HGETALL user:2',
    '(empty array)',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> HGETALL plain',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) {
    const { reply } = ctx;
    const hash = Hash.readWord(ctx, 1);
    if (hash === undefined) return reply.map(0);
    ctx.work(hash.size * WEIGHT.hashField);
    reply.map(hash.size);
    hash.forEach((field) => {
      hash.writeField(field, reply);
      hash.writeValue(field, reply);
    });
  },
});
