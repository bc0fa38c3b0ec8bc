/* MSET: many strings at once. */
import { command } from '#redis/command';
import { ARITY } from '#redis/errors';
import { setFromWord } from '#redis/keyspace/string';
import { KEY_VALUES } from './arguments';

export default command({
  name: 'mset',
  summary: 'Set multiple keys to multiple values',
  since: '1.0.1',
  group: 'string',
  complexity: 'O(N) where N is the number of keys to set.',
  arity: -3,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@string', '@slow'],
  tips: ['request_policy:multi_shard', 'response_policy:all_succeeded'],
  keySpecs: [
    { flags: ['OW', 'update'], begin: { index: 1 }, find: { lastKey: -1, step: 2, limit: 0 } },
  ],
  args: [KEY_VALUES],
  examples: [
    '> MSET product:1 lamp product:2 desk product:3 chair',
    'OK',
    '> MGET product:1 product:3',
    '1) "lamp"',
    '2) "chair"',
  ],
  refusals: [
    '> MSET product:1 lamp product:2',
    '(error) ERR wrong number of arguments for \'mset\' command',
  ],
  run(ctx) {
    if (ctx.count % 2 === 0) throw ARITY(ctx.name);
    for (let i = 2; i < ctx.count; i += 2) ctx.mayHold(ctx.length(i));
    ctx.mayAddPairs();
    for (let i = 1; i < ctx.count; i += 2) setFromWord(ctx, i, i + 1, false);
    ctx.reply.ok();
  },
});
