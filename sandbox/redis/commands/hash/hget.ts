/* HGET: the value of a field. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hget',
  summary: 'Get the value of a hash field',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@hash', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'field', type: 'string' }],
  examples: [
    '> HSET user:1 name Ada',
    '(integer) 1',
    '> HGET user:1 name',
    '"Ada"',
    '> HGET user:1 email',
    '(nil)',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> HGET plain field',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) {
    const hash = Hash.readWord(ctx, 1);
    const field = hash?.find(ctx.words.source, ctx.words.starts[2]!, ctx.length(2)) ?? 0;
    if (hash === undefined || field === 0) ctx.reply.nil();
    else hash.writeValue(field, ctx.reply);
  },
});
