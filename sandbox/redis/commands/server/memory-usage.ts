/* MEMORY USAGE: bytes of one key as the real server would estimate them. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { SYNTAX } from '#redis/errors';
import { keyAt } from '#redis/key-specs';
import { kindOf } from '#redis/keyspace/kinds';
import { keyUsage } from '#redis/memory/key-usage';

export default command({
  name: 'memory|usage',
  summary: 'Estimate the memory usage of a key',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(N) where N is the number of samples.',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@slow'],
  keySpecs: [keyAt(2, 'RO')],
  args: [
    KEY,
    { name: 'count', type: 'integer', token: 'SAMPLES', optional: true },
  ],
  examples: [
    '> SET greeting hello',
    'OK',
    '~ MEMORY USAGE greeting',
    '(integer) 72',
    '> MEMORY USAGE missing',
    '(nil)',
  ],
  refusals: [
    '> MEMORY USAGE greeting SAMPLES -1',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    let samples = 5;
    for (let i = 3; i < ctx.count; i += 2) {
      if (!ctx.is(i, 'SAMPLES') || i + 1 >= ctx.count) throw SYNTAX;
      samples = ctx.integer(i + 1);
      if (samples < 0) throw SYNTAX;
      if (samples === 0) samples = Infinity;
    }
    const entry = ctx.db.find(ctx.text(2));
    if (entry === 0) return ctx.reply.nil();
    ctx.work(Math.min(samples, kindOf(ctx.db.typeOf(entry)).length(ctx.db, entry)));
    ctx.reply.integer(keyUsage(ctx.db, entry, samples));
  },
});
