/* ZADD and ZINCRBY are one behaviour (t_zset.c, zaddGenericCommand): read options and scores, refuse, then change. */
import { INCR_SINGLE_PAIR, NX_WITH_COMPARISON, NX_WITH_XX, SCORE_NAN, SYNTAX } from '#redis/errors';
import { Zset } from '#redis/keyspace/zset';
import type { Context } from '#redis/context';

const NX = 1;
const XX = 2;
const GT = 4;
const LT = 8;
const CH = 16;
export const INCR = 32;
const BITS: Readonly<Record<string, number>> = { NX, XX, GT, LT, CH, INCR };

/** The scores of the command that runs: one place for all, so that a ZADD makes no garbage. */
let scores = new Float64Array(16);

export function addMembers(ctx: Context, given = 0): void {
  let options = given;
  let first = 2;
  for (let bit = 0; first < ctx.count && (bit = optionAt(ctx, first)) !== 0; first++) options |= bit;
  const pairs = (ctx.count - first) / 2;
  refuseOptions(options, pairs);
  readScores(ctx, first, pairs);
  ctx.work(pairs);

  const { source, starts, ends } = ctx.words;
  const entry = ctx.db.writeSpan(source, starts[1]!, ends[1]! - starts[1]!);
  let zset = Zset.at(ctx.db, entry);
  if (zset === undefined) {
    if ((options & XX) !== 0) return replyTo(ctx, options, 0, 0, 0, NaN);
    zset = Zset.create(ctx.db, ctx.text(1), ctx.length(first + 1));
  }
  let added = 0;
  let updated = 0;
  let result = NaN;
  for (let i = 0; i < pairs; i++) {
    const word = first + i * 2 + 1;
    const at = starts[word]!;
    const length = ends[word]! - at;
    const score = scores[i]!;
    if (zset.find(source, at, length)) {
      const old = zset.foundScore;
      result = newScore(options, old, score);
      if (result === old || result !== result) continue;
      zset.rescore(result);
      updated++;
    } else if ((options & XX) === 0) {
      zset.add(source, at, length, score);
      result = score;
      added++;
    }
  }
  replyTo(ctx, options, added, updated, pairs, result);
}

/** The bit of an option word; 0 for anything else. Most scores are told from options by their first byte. */
function optionAt(ctx: Context, i: number): number {
  const byte = ctx.words.source[ctx.words.starts[i]!]! | 32;
  const length = ctx.length(i);
  return byte < 97 || byte > 122 || (length !== 2 && length !== 4) ? 0 : BITS[ctx.upper(i)] ?? 0;
}

function refuseOptions(options: number, pairs: number): void {
  if (pairs < 1 || !Number.isInteger(pairs)) throw SYNTAX;
  const nx = (options & NX) !== 0;
  const gt = (options & GT) !== 0;
  const lt = (options & LT) !== 0;
  if (nx && (options & XX) !== 0) throw NX_WITH_XX;
  if ((gt && nx) || (lt && nx) || (gt && lt)) throw NX_WITH_COMPARISON;
  if ((options & INCR) !== 0 && pairs > 1) throw INCR_SINGLE_PAIR;
}

function readScores(ctx: Context, first: number, pairs: number): void {
  if (scores.length < pairs) scores = new Float64Array(pairs * 2);
  for (let i = 0; i < pairs; i++) {
    scores[i] = ctx.double(first + i * 2);
    ctx.mayHold(ctx.length(first + i * 2 + 1));
  }
}

/** The score a member that is there will have: NaN when the options leave it alone. */
function newScore(options: number, old: number, given: number): number {
  if ((options & NX) !== 0) return NaN;
  const score = (options & INCR) !== 0 ? old + given : given;
  if (score !== score) throw SCORE_NAN;
  if ((options & LT) !== 0 && score >= old) return NaN;
  if ((options & GT) !== 0 && score <= old) return NaN;
  return score;
}

/** The reply, then the news; `result` is NaN where INCR was not carried out. */
function replyTo(ctx: Context, options: number, added: number, updated: number, pairs: number, result: number): void {
  const { reply } = ctx;
  if ((options & INCR) === 0) reply.integer((options & CH) !== 0 ? added + updated : added);
  else if (result === result && pairs === 1) reply.double(result);
  else reply.nil();
  if (added + updated === 0) return;
  ctx.changedWord('z', (options & INCR) !== 0 ? 'zincr' : 'zadd', 1);
  ctx.node.dirty += added + updated - 1;
}
