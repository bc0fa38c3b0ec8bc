/* What LPUSH, RPUSH, LPUSHX and RPUSHX share (t_list.c, pushGenericCommand). */
import { List, type End } from '#redis/keyspace/list';
import type { Context } from '#redis/context';

export function push(ctx: Context, end: End, onlyExisting: boolean): void {
  ctx.work(ctx.count);
  let list = List.currentWord(ctx, 1);
  if (list === undefined) {
    if (onlyExisting) return ctx.reply.integer(0);
    list = List.create(ctx.db, ctx.text(1));
  }
  const { source, starts, ends } = ctx.words;
  for (let i = 2; i < ctx.count; i++) list.push(end, source, starts[i]!, ends[i]! - starts[i]!);
  ctx.reply.integer(list.length);
  if (ctx.node.isWatched) announcePush(ctx, ctx.text(1), end);
  ctx.node.dirty += ctx.count - 2;
}

export function announcePush(ctx: Context, key: string, end: End): void {
  ctx.modified(key);
  ctx.notify('l', end === 'head' ? 'lpush' : 'rpush', key);
}
