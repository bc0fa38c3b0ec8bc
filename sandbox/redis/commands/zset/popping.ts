/* All commands that take members from an end of a sorted set (t_zset.c, genericZpopCommand). */
import { COUNT_MUST_BE_POSITIVE, MUST_BE_POSITIVE, NUMKEYS_MUST_BE_POSITIVE, SYNTAX } from '#redis/errors';
import { Zset } from '#redis/keyspace/zset';
import type { Context } from '#redis/context';
import { announceRemoval } from './removing';
import { WEIGHT } from '#redis/work-weights';

export type End = 'min' | 'max';

/** ZPOPMIN and ZPOPMAX: pairs are nested in RESP3, and only where a count was given. */
export function pop(ctx: Context, end: End): void {
  const { reply } = ctx;
  if (ctx.count > 3) throw SYNTAX;
  const counted = ctx.count === 3;
  const count = counted ? ctx.integerWithin(2, 0, Infinity, MUST_BE_POSITIVE) : 1;
  const key = ctx.text(1);
  const zset = Zset.current(ctx.db, key);
  if (zset === undefined || count === 0) return reply.array(0);
  const nested = counted && reply.resp3;
  const taken = Math.min(count, zset.size);
  reply.array(nested ? taken : taken * 2);
  take(ctx, zset, key, end, taken, nested);
}

/** ZMPOP and BZMPOP on the set that has something: its key, then pairs. */
export function popWithKey(ctx: Context, zset: Zset, key: string, end: End, count: number): void {
  const taken = Math.min(count, zset.size);
  ctx.reply.array(2);
  ctx.reply.bulk(key);
  ctx.reply.array(taken);
  take(ctx, zset, key, end, taken, true);
}

/** BZPOPMIN and BZPOPMAX: key, member and score in one flat array. */
export function popTriple(ctx: Context, zset: Zset, key: string, end: End): void {
  ctx.reply.array(3);
  ctx.reply.bulk(key);
  take(ctx, zset, key, end, 1, false);
}

function take(ctx: Context, zset: Zset, key: string, end: End, count: number, nested: boolean): void {
  const { reply } = ctx;
  const { size } = zset;
  ctx.work(count * WEIGHT.zsetRange);
  zset.walk(end === 'min' ? 0 : size - 1, count, end === 'max', (handle) => {
    if (nested) reply.array(2);
    zset.writeMember(handle, reply);
    reply.double(zset.scoreOf(handle));
  });
  zset.removeRange(end === 'min' ? 0 : size - count, count);
  announceRemoval(ctx, zset, key, end === 'min' ? 'zpopmin' : 'zpopmax', count);
}

/** The first key that is a sorted set, or the wait for one. */
export function blockingPop(ctx: Context, keys: readonly string[], timeoutMs: number,
  serve: (zset: Zset, key: string) => void): void {
  for (const key of ctx.waitKeys(keys)) {
    const zset = Zset.current(ctx.db, key);
    if (zset !== undefined) return serve(zset, key);
  }
  ctx.wait(keys, timeoutMs, 'nil-array');
}

/** BZPOPMIN and BZPOPMAX: all words but the last are keys. */
export function blockingPopOfWords(ctx: Context, end: End): void {
  const timeoutMs = ctx.timeoutMs(ctx.count - 1);
  const keys = ctx.texts(1).slice(0, -1);
  blockingPop(ctx, keys, timeoutMs, (zset, key) => popTriple(ctx, zset, key, end));
}

export type MultiPop = { keys: string[]; end: End; count: number };

/** The words of ZMPOP and BZMPOP from numkeys, which is word `at`, to the last. */
export function readMultiPop(ctx: Context, at: number): MultiPop {
  const numkeys = ctx.integerWithin(at, 1, Infinity, NUMKEYS_MUST_BE_POSITIVE);
  const where = at + numkeys + 1;
  if (where >= ctx.count) throw SYNTAX;
  const end = readEnd(ctx, where);
  let count: number | undefined;
  for (let i = where + 1; i < ctx.count; i += 2) {
    if (count !== undefined || !ctx.is(i, 'COUNT') || i + 1 >= ctx.count) throw SYNTAX;
    count = ctx.integerWithin(i + 1, 1, Infinity, COUNT_MUST_BE_POSITIVE);
  }
  const keys = Array.from({ length: numkeys }, (_, i) => ctx.text(at + 1 + i));
  return { keys, end, count: count ?? 1 };
}

function readEnd(ctx: Context, i: number): End {
  if (ctx.is(i, 'MIN')) return 'min';
  if (ctx.is(i, 'MAX')) return 'max';
  throw SYNTAX;
}
