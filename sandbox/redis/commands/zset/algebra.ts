/* ZUNION, ZINTER, ZDIFF, their stores and ZINTERCARD (t_zset.c, zunionInterDiffGenericCommand).
 *
 * Scores are weighed and added in the real server's order, smallest source first, because sums of doubles depend on it.
 * A sum of opposite infinities is 0, and so is 0 times infinity. */
import { LIMIT_NEGATIVE, NO_INPUT_KEY, SYNTAX, WEIGHT_NOT_FLOAT } from '#redis/errors';
import { Zset, type ScoredMember } from '#redis/keyspace/zset';
import type { Context } from '#redis/context';
import { storeResult } from './range';
import { openSource, type Source } from './sources';
import { WEIGHT } from '#redis/work-weights';

export type Operation = 'union' | 'inter' | 'diff';
type Purpose = 'reply' | 'store' | 'count';
type Weighed = { source: Source; weight: number };
type Combine = (a: number, b: number) => number;
type Query = { sources: Weighed[]; combine: Combine; withScores: boolean; limit: number };

/** Answers the members in order. */
export function replyOf(ctx: Context, operation: Operation): void {
  const query = readQuery(ctx, 1, operation, 'reply');
  const members = inOrder(run(ctx, operation, query));
  const { reply } = ctx;
  const nested = query.withScores && reply.resp3;
  reply.array(query.withScores && !nested ? members.length * 2 : members.length);
  for (const { member, score } of members) {
    if (nested) reply.array(2);
    reply.bulk(member);
    if (query.withScores) reply.double(score);
  }
}

/** Stores them under word 1. */
export function storeOf(ctx: Context, operation: Operation): void {
  const query = readQuery(ctx, 2, operation, 'store');
  const members = inOrder(run(ctx, operation, query));
  storeResult(ctx, members.length, ctx.name, (key) => { Zset.store(ctx.db, key, members); });
}

/** ZINTERCARD: how many, counted up to LIMIT. */
export function countOf(ctx: Context): void {
  const { sources, limit } = readQuery(ctx, 1, 'inter', 'count');
  const [first, ...others] = sources;
  ctx.work(first!.source.size * sources.length * WEIGHT.zsetCounted);
  let count = 0;
  first!.source.each((member) => {
    for (const { source } of others) if (scoreIn(source, first!.source, member, 1) === undefined) return true;
    return ++count !== limit;
  });
  ctx.reply.integer(count);
}

/** numkeys is word `at`. Keys are opened, and refused if of another type, before the options are read. */
function readQuery(ctx: Context, at: number, operation: Operation, purpose: Purpose): Query {
  const numkeys = ctx.integer(at);
  if (numkeys < 1) throw NO_INPUT_KEY(ctx.name);
  if (numkeys > ctx.count - at - 1) throw SYNTAX;
  const sources = Array.from({ length: numkeys }, (_, i) =>
    ({ source: openSource(ctx.db, ctx.text(at + 1 + i)), weight: 1 }));
  const query: Query = { sources, combine: sum, withScores: false, limit: 0 };
  const weighs = operation !== 'diff' && purpose !== 'count';
  for (let i = at + 1 + numkeys; i < ctx.count; i++) {
    const left = ctx.count - i;
    if (weighs && left > numkeys && ctx.is(i, 'WEIGHTS')) {
      for (const each of sources) each.weight = ctx.double(++i, WEIGHT_NOT_FLOAT);
    } else if (weighs && left >= 2 && ctx.is(i, 'AGGREGATE')) query.combine = readAggregate(ctx, ++i);
    else if (purpose === 'reply' && ctx.is(i, 'WITHSCORES')) query.withScores = true;
    else if (purpose === 'count' && left >= 2 && ctx.is(i, 'LIMIT')) {
      query.limit = ctx.integerWithin(++i, 0, Infinity, LIMIT_NEGATIVE);
    } else throw SYNTAX;
  }
  if (operation !== 'diff') sources.sort((a, b) => a.source.size - b.source.size);
  return query;
}

function readAggregate(ctx: Context, i: number): Combine {
  if (ctx.is(i, 'SUM')) return sum;
  if (ctx.is(i, 'MIN')) return (a, b) => b < a ? b : a;
  if (ctx.is(i, 'MAX')) return (a, b) => b > a ? b : a;
  throw SYNTAX;
}

function sum(a: number, b: number): number { return numberOrZero(a + b); }
function numberOrZero(value: number): number { return value === value ? value : 0; }

function run(ctx: Context, operation: Operation, query: Query): Map<string, number> {
  const { sources } = query;
  const elements = sources.reduce((total, { source }) => total + source.size, 0);
  const looks = sources[0]!.source.size * sources.length;
  const weight = operation === 'inter' ? WEIGHT.zsetIntersected : WEIGHT.zsetSubtracted;
  ctx.work(operation === 'union' ? elements * WEIGHT.zsetUnited : looks * weight);
  if (operation === 'union') return union(query);
  return operation === 'inter' ? intersection(query) : difference(sources);
}

function union({ sources, combine }: Query): Map<string, number> {
  const result = new Map<string, number>();
  for (const { source, weight } of sources) {
    source.each((member, score) => {
      const value = numberOrZero(score * weight);
      const known = result.get(member);
      result.set(member, known === undefined ? value : combine(known, value));
    });
  }
  return result;
}

function intersection({ sources, combine }: Query): Map<string, number> {
  const result = new Map<string, number>();
  const [first, ...others] = sources as [Weighed, ...Weighed[]];
  first.source.each((member, score) => {
    let value = numberOrZero(score * first.weight);
    for (const { source, weight } of others) {
      const other = scoreIn(source, first.source, member, score);
      if (other === undefined) return;
      value = combine(value, other * weight);
    }
    result.set(member, value);
  });
  return result;
}

/** The score in another source of a member that `first` is just giving: the same key twice is not looked into. */
function scoreIn(source: Source, first: Source, member: string, score: number): number | undefined {
  return source.entry === first.entry ? score : source.scoreOf(member);
}

function difference(sources: readonly Weighed[]): Map<string, number> {
  const result = new Map<string, number>();
  const [first, ...others] = sources as [Weighed, ...Weighed[]];
  first.source.each((member, score) => {
    for (const { source } of others) if (scoreIn(source, first.source, member, score) !== undefined) return;
    result.set(member, score);
  });
  return result;
}

function inOrder(scores: ReadonlyMap<string, number>): ScoredMember[] {
  const members = Array.from(scores, ([member, score]) => ({ member, score }));
  return members.sort((a, b) => {
    if (a.score !== b.score) return a.score < b.score ? -1 : 1;
    return a.member < b.member ? -1 : a.member > b.member ? 1 : 0;
  });
}
