/* What HSET and HMSET share (t_hash.c, hsetCommand). */
import { ARITY } from '#redis/errors';
import { Hash } from '#redis/keyspace/hash';
import type { Context } from '#redis/context';

/** Sets the fields of words 2 …; answers how many are new. */
export function setFields(ctx: Context): number {
  if (ctx.count % 2 === 1) throw ARITY(ctx.name);
  ctx.work(ctx.count);
  const key = ctx.text(1);
  const hash = Hash.current(ctx.db, key) ?? Hash.create(ctx.db, key);
  const { source, starts, ends } = ctx.words;
  for (let i = 2; i < ctx.count; i++) hash.willHold(ends[i]! - starts[i]!);
  let created = 0;
  for (let i = 2; i < ctx.count; i += 2) {
    const at = starts[i]!;
    const valueAt = starts[i + 1]!;
    if (hash.set(source, at, ends[i]! - at, source, valueAt, ends[i + 1]! - valueAt)) created++;
  }
  ctx.modified(key);
  ctx.notify('h', 'hset', key);
  ctx.node.dirty += (ctx.count - 2) / 2;
  return created;
}
