/* What LPUSH, RPUSH, LPUSHX and RPUSHX share (t_list.c, pushGenericCommand). */
import { List, type End } from '#redis/keyspace/list';
import type { Context } from '#redis/context';

export function push(ctx: Context, end: End, onlyExisting: boolean): void {
  ctx.work(ctx.count);
  const key = ctx.text(1);
  let list = List.current(ctx.db, key);
  if (list === undefined) {
    if (onlyExisting) return ctx.reply.integer(0);
    list = List.create(ctx.db, key);
  }
  const { source, starts, ends } = ctx.words;
  for (let i = 2; i < ctx.count; i++) list.push(end, source, starts[i]!, ends[i]! - starts[i]!);
  ctx.reply.integer(list.length);
  announcePush(ctx, key, end, ctx.count - 2);
}

export function announcePush(ctx: Context, key: string, end: End, elements: number): void {
  ctx.modified(key);
  ctx.notify('l', end === 'head' ? 'lpush' : 'rpush', key);
  ctx.node.dirty += elements;
}
