/* BLPOP, BRPOP and BLMPOP: the first list that has something, else wait (t_list.c, blockingPopGenericCommand). */
import { List, type End } from '#redis/keyspace/list';
import type { Context } from '#redis/context';
import { announcePop, popWithKey } from './pop';

/** `count` is undefined for a single element next to its key. */
export function blockingPop(ctx: Context, keys: readonly string[], end: End, timeoutMs: number, count?: number): void {
  for (const key of ctx.waitKeys(keys)) {
    const list = List.current(ctx.db, key);
    if (list === undefined) continue;
    if (count !== undefined) return popWithKey(ctx, list, end, count);
    ctx.reply.array(2);
    ctx.reply.bulk(key);
    list.pop(end, ctx.reply);
    return announcePop(ctx, list, end, 1);
  }
  ctx.wait(keys, timeoutMs, 'nil-array');
}

/** BLPOP and BRPOP: all words but the last are keys. */
export function blockingPopOfWords(ctx: Context, end: End): void {
  const timeoutMs = ctx.timeoutMs(ctx.count - 1);
  blockingPop(ctx, ctx.texts(1).slice(0, -1), end, timeoutMs);
}
