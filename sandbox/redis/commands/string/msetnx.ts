/* MSETNX: many strings at once, or none when one of the keys exists. */
import { command } from '#redis/command';
import { ARITY } from '#redis/errors';
import { setFromWord } from '#redis/keyspace/string';
import { KEY_VALUES } from './arguments';

export default command({
  name: 'msetnx',
  summary: 'Set multiple keys to multiple values, only if none of the keys exist',
  since: '1.0.1',
  group: 'string',
  complexity: 'O(N) where N is the number of keys to set.',
  arity: -3,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@string', '@slow'],
  tips: ['request_policy:multi_shard', 'response_policy:agg_min'],
  keySpecs: [
    { flags: ['OW', 'insert'], begin: { index: 1 }, find: { lastKey: -1, step: 2, limit: 0 } },
  ],
  args: [KEY_VALUES],
  examples: [
    '> MSETNX lock:a me lock:b me',
    '(integer) 1',
    '> MSETNX lock:b you lock:c you',
    '(integer) 0',
    '> EXISTS lock:c',
    '(integer) 0',
  ],
  refusals: [
    '> MSETNX lock:a',
    '(error) ERR wrong number of arguments for \'msetnx\' command',
  ],
  run(ctx) {
    if (ctx.count % 2 === 0) throw ARITY(ctx.name);
    for (let i = 2; i < ctx.count; i += 2) ctx.mayHold(ctx.length(i));
    for (let i = 1; i < ctx.count; i += 2) if (ctx.db.write(ctx.text(i)) !== 0) return ctx.reply.integer(0);
    ctx.mayAddPairs();
    for (let i = 1; i < ctx.count; i += 2) setFromWord(ctx, i, i + 1, false);
    ctx.reply.integer(1);
  },
});
