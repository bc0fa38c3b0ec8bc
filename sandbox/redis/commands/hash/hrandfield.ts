/* HRANDFIELD: fields by chance: one, up to `count` different ones, or |count| with repeats when it is negative. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { COUNT_OUT_OF_RANGE, SYNTAX } from '#redis/errors';
import { Hash } from '#redis/keyspace/hash';
import { readSignedCount, sampleDistinct } from '#redis/sampling';
import type { Context } from '#redis/context';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'hrandfield',
  summary: 'Get one or multiple random fields from a hash',
  since: '6.2.0',
  group: 'hash',
  complexity: 'O(N) where N is the number of fields returned',
  arity: -2,
  flags: ['readonly'],
  categories: ['@read', '@hash', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    {
      name: 'options', type: 'block', optional: true,
      args: [
        { name: 'count', type: 'integer' },
        { name: 'withvalues', type: 'pure-token', token: 'WITHVALUES', optional: true },
      ],
    },
  ],
  examples: [
    '> HSET coin heads 1',
    '(integer) 1',
    '> HRANDFIELD coin',
    '"heads"',
    '> HRANDFIELD coin 2',
    '1) "heads"',
    '> HRANDFIELD coin -3',
    '1) "heads"',
    '2) "heads"',
    '3) "heads"',
    '> HRANDFIELD coin 1 WITHVALUES',
    '1) "heads"',
    '2) "1"',
  ],
  refusals: [
    '> HRANDFIELD coin 1 WITHSCORES',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    if (ctx.count > 2) return several(ctx);
    const hash = Hash.readWord(ctx, 1);
    if (hash === undefined) ctx.reply.nil();
    else hash.writeField(hash.random(ctx.node.dice), ctx.reply);
  },
});

const HALF = 2 ** 62;

function several(ctx: Context): void {
  const { reply } = ctx;
  const { dice } = ctx.node;
  const count = readSignedCount(ctx, 2);
  const withValues = ctx.count === 4 && ctx.is(3, 'WITHVALUES');
  if (ctx.count > 3 && !withValues) throw SYNTAX;
  if (withValues && Math.abs(count) >= HALF) throw COUNT_OUT_OF_RANGE;
  const hash = Hash.readWord(ctx, 1);
  if (hash === undefined || count === 0) return reply.array(0);
  const total = count < 0 ? -count : Math.min(count, hash.size);
  ctx.work(total * WEIGHT.hashRandom);
  const chosen = count < 0 ? undefined : sampleDistinct(hash, total, dice);
  reply.array(withValues && !reply.resp3 ? total * 2 : total);
  for (let i = 0; i < total; i++) {
    const field = chosen === undefined ? hash.random(dice) : chosen[i]!;
    if (withValues && reply.resp3) reply.array(2);
    hash.writeField(field, reply);
    if (withValues) hash.writeValue(field, reply);
  }
}
