/* What all commands share that take elements out of an end of a list (t_list.c). */
import { ARITY, MUST_BE_POSITIVE, SYNTAX } from '#redis/errors';
import { List, type End } from '#redis/keyspace/list';
import type { Context } from '#redis/context';

/** LPOP and RPOP: one element, or an array of up to `count`. */
export function pop(ctx: Context, end: End): void {
  const { reply } = ctx;
  if (ctx.count > 3) throw ARITY(ctx.name);
  const counted = ctx.count === 3;
  const count = counted ? ctx.integerWithin(2, 0, Infinity, MUST_BE_POSITIVE) : 1;
  const list = List.currentWord(ctx, 1);
  if (list === undefined) return counted ? reply.nilArray() : reply.nil();
  if (count === 0) return reply.array(0);
  if (counted) takeRange(ctx, list, end, count);
  else {
    list.pop(end, reply);
    announcePop(ctx, list, end, 1);
  }
}

/** LMPOP and BLMPOP on the list that has something: the key and an array of up to `count`. */
export function popWithKey(ctx: Context, list: List, end: End, count: number): void {
  ctx.reply.array(2);
  ctx.reply.bulk(list.key);
  takeRange(ctx, list, end, count);
}

function takeRange(ctx: Context, list: List, end: End, count: number): void {
  const taken = Math.min(count, list.length);
  ctx.work(taken);
  ctx.reply.array(taken);
  if (end === 'head') list.writeRange(0, taken, ctx.reply);
  else list.writeBackward(taken, ctx.reply);
  list.removeRange(end === 'head' ? 0 : list.length - taken, taken);
  announcePop(ctx, list, end, taken);
}

/** Elements have gone from an end: the event, the end of an empty list, its watchers (listElementsRemoved). */
export function announcePop(ctx: Context, list: List, end: End, elements: number): void {
  ctx.node.dirty += elements;
  if (!ctx.node.isWatched) {
    list.removeIfEmpty();
    return;
  }
  const { key } = list;
  ctx.notify('l', end === 'head' ? 'lpop' : 'rpop', key);
  if (list.removeIfEmpty()) ctx.notify('g', 'del', key);
  ctx.modified(key);
}

/** LEFT or RIGHT. */
export function readEnd(ctx: Context, i: number): End {
  if (ctx.is(i, 'LEFT')) return 'head';
  if (ctx.is(i, 'RIGHT')) return 'tail';
  throw SYNTAX;
}
