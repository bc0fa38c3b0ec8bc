/* What ZRANK and ZREVRANK share (t_zset.c, zrankGenericCommand); with the score since 7.2, whose null is an array's. */
import type { Arg } from '#redis/command';
import type { Context } from '#redis/context';
import { ARITY, SYNTAX } from '#redis/errors';
import { Zset } from '#redis/keyspace/zset';

export const WITH_SCORE: Arg = {
  name: 'withscore', type: 'pure-token', token: 'WITHSCORE', since: '7.2.0', optional: true,
};

export function replyRank(ctx: Context, rankOf: (zset: Zset) => number): void {
  const { reply } = ctx;
  if (ctx.count > 4) throw ARITY(ctx.name);
  const withScore = ctx.count > 3;
  if (withScore && !ctx.takes(3, 'WITHSCORE')) throw SYNTAX;
  const { source, starts, ends } = ctx.words;
  const zset = Zset.at(ctx.db, ctx.db.readSpan(source, starts[1]!, ends[1]! - starts[1]!));
  const score = zset?.find(source, starts[2]!, ends[2]! - starts[2]!) ? zset.foundScore : undefined;
  if (zset === undefined || score === undefined) return withScore ? reply.nilArray() : reply.nil();
  if (withScore) reply.array(2);
  reply.integer(rankOf(zset));
  if (withScore) reply.double(score);
}
