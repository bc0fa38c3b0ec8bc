/* ZREMRANGEBYRANK, ZREMRANGEBYSCORE, ZREMRANGEBYLEX (t_zset.c, zremrangeGenericCommand). */
import { Zset, type RankRange } from '#redis/keyspace/zset';
import type { Context } from '#redis/context';
import { WEIGHT } from '#redis/work-weights';

/** `find` answers which ranks go; the bounds have been read, and refused, before. */
export function removeRange(ctx: Context, find: (zset: Zset) => RankRange): void {
  const key = ctx.text(1);
  const zset = Zset.current(ctx.db, key);
  if (zset === undefined) return ctx.reply.integer(0);
  const { from, count } = find(zset);
  ctx.work(count * WEIGHT.zsetRange);
  zset.removeRange(from, count);
  if (count > 0) announceRemoval(ctx, zset, key, ctx.name, count);
  ctx.reply.integer(count);
}

/** Members have gone: the event, the end of an empty set, its watchers. */
export function announceRemoval(ctx: Context, zset: Zset, key: string, event: string, members: number): void {
  ctx.notify('z', event, key);
  if (zset.removeIfEmpty()) ctx.notify('g', 'del', key);
  ctx.modified(key);
  ctx.node.dirty += members;
}
