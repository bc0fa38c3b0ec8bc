/* SRANDMEMBER: members by chance: one, up to `count` different ones, or |count| with repeats when it is negative. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SYNTAX } from '#redis/errors';
import { SetValue } from '#redis/keyspace/set';
import { readSignedCount, sampleDistinct } from '#redis/sampling';
import type { Context } from '#redis/context';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'srandmember',
  summary: 'Get one or multiple random members from a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'Without the count argument O(1), otherwise O(N) where N is the absolute value of the passed count.',
  arity: -2,
  flags: ['readonly'],
  categories: ['@read', '@set', '@slow'],
  tips: ['nondeterministic_output'],
  history: [
    ['2.6.0', 'Added the optional `count` argument.'],
  ],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'count', type: 'integer', since: '2.6.0', optional: true }],
  examples: [
    '> SADD draw only',
    '(integer) 1',
    '> SRANDMEMBER draw',
    '"only"',
    '> SRANDMEMBER draw 5',
    '1) "only"',
    '> SRANDMEMBER draw -3',
    '1) "only"',
    '2) "only"',
    '3) "only"',
    '> SRANDMEMBER missing',
    '(nil)',
  ],
  run(ctx) {
    if (ctx.count > 3) throw SYNTAX;
    if (ctx.count === 3) return several(ctx);
    const set = SetValue.readWord(ctx, 1);
    if (set === undefined) ctx.reply.nil();
    else set.writeMember(set.random(ctx.node.dice), ctx.reply);
  },
});

function several(ctx: Context): void {
  const { reply } = ctx;
  const { dice } = ctx.node;
  const count = readSignedCount(ctx, 2);
  const set = SetValue.readWord(ctx, 1);
  if (set === undefined || count === 0) return reply.array(0);
  const total = count < 0 ? -count : Math.min(count, set.size);
  ctx.work(total * WEIGHT.setRandom);
  const chosen = count < 0 ? undefined : sampleDistinct(set, total, dice);
  reply.array(total);
  for (let i = 0; i < total; i++) set.writeMember(chosen === undefined ? set.random(dice) : chosen[i]!, reply);
}
