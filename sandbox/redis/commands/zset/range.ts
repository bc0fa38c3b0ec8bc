/* ZRANGE, its store and its five older relatives are one behaviour (t_zset.c, zrangeGenericCommand).
 *
 * Every range becomes a place to start from and a number of members: by rank directly, by score or lex through the
 * door; LIMIT then cuts it. Order of refusals: options, what options exclude each other, bounds, the key's type. */
import { LIMIT_WITH_RANK, SYNTAX, WITHSCORES_WITH_LEX } from '#redis/errors';
import { Zset, type RankRange, type ScoredMember } from '#redis/keyspace/zset';
import { readLexRange, readScoreRange, type LexRange, type ScoreRange } from '#redis/keyspace/zset-range';
import type { Context } from '#redis/context';
import { WEIGHT } from '#redis/work-weights';

export type By = 'rank' | 'score' | 'lex';
export type Form = {
  /** Word of the source key; the bounds are the next two. */
  at: number;
  by: By | 'any';
  order: 'up' | 'down' | 'any';
  store: boolean;
};
type Options = { by: By; down: boolean; withScores: boolean; offset: number; limit: number };
type Bounds =
  | { by: 'rank'; start: number; stop: number }
  | { by: 'score'; range: ScoreRange }
  | { by: 'lex'; range: LexRange };
/** `count` members from rank `start` on, in the direction asked for. */
type Slice = { start: number; count: number };

export function range(ctx: Context, form: Form): void {
  const options = readOptions(ctx, form);
  const bounds = readBounds(ctx, form.at, options);
  const zset = Zset.read(ctx.db, ctx.text(form.at));
  const slice = zset === undefined ? { start: 0, count: 0 } : slicePlan(zset, bounds, options);
  ctx.work(slice.count * WEIGHT.zsetRange);
  if (form.store) storeSlice(ctx, zset, slice, options);
  else if (zset === undefined) ctx.reply.array(0);
  else writeSlice(ctx, zset, slice, options);
}

function readOptions(ctx: Context, form: Form): Options {
  const options: Options = { by: 'rank', down: false, withScores: false, offset: 0, limit: -1 };
  let { by, order } = form;
  for (let i = form.at + 3; i < ctx.count; i++) {
    if (!form.store && ctx.is(i, 'WITHSCORES')) options.withScores = true;
    else if (ctx.is(i, 'LIMIT') && i + 2 < ctx.count) {
      options.offset = ctx.integer(i + 1);
      options.limit = ctx.integer(i + 2);
      i += 2;
    } else if (order === 'any' && ctx.is(i, 'REV')) order = 'down';
    else if (by === 'any' && ctx.is(i, 'BYLEX')) by = 'lex';
    else if (by === 'any' && ctx.is(i, 'BYSCORE')) by = 'score';
    else throw SYNTAX;
  }
  options.by = by === 'any' ? 'rank' : by;
  options.down = order === 'down';
  if (options.limit !== -1 && options.by === 'rank') throw LIMIT_WITH_RANK;
  if (options.withScores && options.by === 'lex') throw WITHSCORES_WITH_LEX;
  return options;
}

function readBounds(ctx: Context, at: number, { by, down }: Options): Bounds {
  if (by === 'rank') return { by, start: ctx.integer(at + 1), stop: ctx.integer(at + 2) };
  const min = ctx.text(down ? at + 2 : at + 1);
  const max = ctx.text(down ? at + 1 : at + 2);
  return by === 'score' ? { by, range: readScoreRange(min, max) } : { by, range: readLexRange(min, max) };
}

function slicePlan(zset: Zset, bounds: Bounds, { down, offset, limit }: Options): Slice {
  if (bounds.by === 'rank') {
    const { from, count } = rankRange(zset.size, bounds.start, bounds.stop);
    return { start: down ? zset.size - 1 - from : from, count };
  }
  const found = bounds.by === 'score' ? zset.byScore(bounds.range) : zset.byLex(bounds.range, down);
  const skipped = offset < 0 ? found.count : Math.min(offset, found.count);
  const left = found.count - skipped;
  const count = limit < 0 ? left : Math.min(limit, left);
  return { start: down ? found.from + found.count - 1 - skipped : found.from + skipped, count };
}

/** Ranks as arguments have them: negative ones count from the end. */
export function rankRange(size: number, start: number, stop: number): RankRange {
  const from = Math.max(0, start < 0 ? start + size : start);
  const to = Math.min(size - 1, stop < 0 ? stop + size : stop);
  return { from, count: Math.max(0, to - from + 1) };
}

function writeSlice(ctx: Context, zset: Zset, { start, count }: Slice, { down, withScores }: Options): void {
  const { reply } = ctx;
  const nested = withScores && reply.resp3;
  reply.array(withScores && !nested ? count * 2 : count);
  zset.walk(start, count, down, (handle) => {
    if (nested) reply.array(2);
    zset.writeMember(handle, reply);
    if (withScores) reply.double(zset.scoreOf(handle));
  });
}

/** How many will come is known beforehand only for ranks, and has a say in the encoding. */
function storeSlice(ctx: Context, zset: Zset | undefined, { start, count }: Slice, { by, down }: Options): void {
  const members: ScoredMember[] = [];
  zset?.walk(start, count, down, (handle) => {
    members.push({ member: zset.memberText(handle), score: zset.scoreOf(handle) });
  });
  storeResult(ctx, members.length, 'zrangestore', (key) => {
    Zset.storeInTurn(ctx.db, key, members, by === 'rank' ? count : 0);
  });
}

/** So many members become the value of word 1 by `store`; none at all removes the key. The reply is how many. */
export function storeResult(ctx: Context, count: number, event: string, store: (key: string) => void): void {
  const key = ctx.text(1);
  ctx.reply.integer(count);
  if (count > 0) {
    store(key);
    ctx.changed('z', event, key);
  } else if (ctx.db.remove(key)) ctx.changed('g', 'del', key);
}
