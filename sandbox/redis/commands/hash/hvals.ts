/* HVALS: every value. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'hvals',
  summary: 'Get all the values in a hash',
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
    '> HSET user:1 name Ada city London',
    '(integer) 2',
    '> HVALS user:1',
    '1) "Ada"',
    '2) "London"',
  ],
  run(ctx) {
    const { reply } = ctx;
    const hash = Hash.readWord(ctx, 1);
    if (hash === undefined) return reply.array(0);
    ctx.work(hash.size * WEIGHT.hashField);
    reply.array(hash.size);
    hash.forEach((field) => { hash.writeValue(field, reply); });
  },
});
