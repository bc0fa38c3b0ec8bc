/* ZRANDMEMBER: members by chance: one, up to `count` different ones, or |count| with repeats when it is negative. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { COUNT_OUT_OF_RANGE, SYNTAX } from '#redis/errors';
import { Zset } from '#redis/keyspace/zset';
import { readSignedCount, sampleDistinct } from '#redis/sampling';
import type { Context } from '#redis/context';
import { WITHSCORES } from './arguments';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'zrandmember',
  summary: 'Get one or multiple random elements from a sorted set',
  since: '6.2.0',
  group: 'sorted-set',
  complexity: 'O(N) where N is the number of elements returned',
  arity: -2,
  flags: ['readonly'],
  categories: ['@read', '@sortedset', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY,
    { name: 'options', type: 'block', optional: true, args: [{ name: 'count', type: 'integer' }, WITHSCORES] },
  ],
  examples: [
    '> ZADD board 120 ada',
    '(integer) 1',
    '> ZRANDMEMBER board',
    '"ada"',
    '> ZRANDMEMBER board -2 WITHSCORES',
    '1) "ada"',
    '2) "120"',
    '3) "ada"',
    '4) "120"',
  ],
  run(ctx) {
    if (ctx.count > 2) return several(ctx);
    const zset = Zset.read(ctx.db, ctx.text(1));
    if (zset === undefined) ctx.reply.nil();
    else zset.writeMember(zset.random(ctx.node.dice), ctx.reply);
  },
});

const HALF = 2 ** 62;

function several(ctx: Context): void {
  const { reply } = ctx;
  const { dice } = ctx.node;
  const count = readSignedCount(ctx, 2);
  const withScores = ctx.count === 4 && ctx.is(3, 'WITHSCORES');
  if (ctx.count > 3 && !withScores) throw SYNTAX;
  if (withScores && Math.abs(count) >= HALF) throw COUNT_OUT_OF_RANGE;
  const zset = Zset.read(ctx.db, ctx.text(1));
  if (zset === undefined || count === 0) return reply.array(0);
  const total = count < 0 ? -count : Math.min(count, zset.size);
  ctx.work(total * WEIGHT.zsetRandom);
  const chosen = count < 0 ? undefined : sampleDistinct(zset, total, dice);
  if (chosen !== undefined && zset.isSmall && total < zset.size) chosen.sort((a, b) => a - b);
  reply.array(withScores && !reply.resp3 ? total * 2 : total);
  for (let i = 0; i < total; i++) {
    const member = chosen === undefined ? zset.random(dice) : chosen[i]!;
    if (withScores && reply.resp3) reply.array(2);
    zset.writeMember(member, reply);
    if (withScores) reply.double(zset.scoreOf(member));
  }
}
