/* What HSET and HMSET share (t_hash.c, hsetCommand). */
import { ARITY } from '#redis/errors';
import { Hash } from '#redis/keyspace/hash';
import type { Context } from '#redis/context';

/** Sets the fields of words 2 …; answers how many are new. */
export function setFields(ctx: Context): number {
  if (ctx.count % 2 === 1) throw ARITY(ctx.name);
  ctx.work(ctx.count);
  const hash = Hash.currentWord(ctx, 1) ?? Hash.create(ctx.db, ctx.text(1));
  const { source, starts, ends } = ctx.words;
  for (let i = 2; i < ctx.count; i++) hash.willHold(ends[i]! - starts[i]!);
  let created = 0;
  for (let i = 2; i < ctx.count; i += 2) {
    const at = starts[i]!;
    const valueAt = starts[i + 1]!;
    if (hash.set(source, at, ends[i]! - at, source, valueAt, ends[i + 1]! - valueAt)) created++;
  }
  ctx.changedWord('h', 'hset', 1);
  ctx.node.dirty += (ctx.count - 2) / 2 - 1;
  return created;
}
