/* SPOP: takes out members by chance: one, or up to `count` of them. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { MUST_BE_POSITIVE, SYNTAX } from '#redis/errors';
import { SetValue } from '#redis/keyspace/set';
import { sampleDistinct } from '#redis/sampling';
import type { Context } from '#redis/context';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'spop',
  summary: 'Remove and return one or multiple random members from a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'Without the count argument O(1), otherwise O(N) where N is the value of the passed count.',
  arity: -2,
  flags: ['write', 'fast'],
  categories: ['@write', '@set', '@fast'],
  tips: ['nondeterministic_output'],
  history: [
    ['3.2.0', 'Added the `count` argument.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'access', 'delete')],
  args: [KEY, { name: 'count', type: 'integer', since: '3.2.0', optional: true }],
  examples: [
    '> SADD draw winner',
    '(integer) 1',
    '> SPOP draw',
    '"winner"',
    '> SPOP draw',
    '(nil)',
    '> SPOP draw 3',
    '(empty array)',
  ],
  refusals: [
    '> SPOP draw -1',
    '(error) ERR value is out of range, must be positive',
  ],
  run(ctx) {
    if (ctx.count > 3) throw SYNTAX;
    if (ctx.count === 3) return several(ctx);
    const key = ctx.text(1);
    const set = SetValue.current(ctx.db, key);
    if (set === undefined) return ctx.reply.nil();
    const handle = set.random(ctx.node.dice);
    set.writeMember(handle, ctx.reply);
    set.deleteHandles([handle]);
    ctx.notify('s', 'spop', key);
    if (set.removeIfEmpty()) ctx.notify('g', 'del', key);
    ctx.modified(key);
    ctx.node.dirty++;
  },
});

const FEW = 5;

function several(ctx: Context): void {
  const { reply } = ctx;
  const key = ctx.text(1);
  const count = ctx.integerWithin(2, 0, Infinity, MUST_BE_POSITIVE);
  const set = SetValue.current(ctx.db, key);
  if (set === undefined || count === 0) return reply.set(0);
  const taken = Math.min(count, set.size);
  const remaining = set.size - taken;
  ctx.work(Math.min(set.size, taken * FEW) * WEIGHT.setPopped);
  const chosen = sampleDistinct(set, taken, ctx.node.dice);
  reply.set(taken);
  for (const handle of chosen) set.writeMember(handle, reply);
  if (remaining === 0) set.remove();
  else if (remaining * FEW > taken) set.deleteHandles(chosen);
  else keepOthers(ctx, set, chosen, key);
  ctx.notify('s', 'spop', key);
  if (remaining === 0) ctx.notify('g', 'del', key);
  ctx.modified(key);
  ctx.node.dirty += taken;
}

/** When few remain, they move to a new set, which may get the better encoding again. */
function keepOthers(ctx: Context, set: SetValue, chosen: readonly number[], key: string): void {
  const gone = new Set(chosen);
  const kept = SetValue.detached(ctx.db);
  set.forEach((handle) => {
    if (gone.has(handle)) return;
    set.readMember(handle);
    kept.add(set.src, set.at, set.length);
  });
  kept.storeAs(key, true);
}
