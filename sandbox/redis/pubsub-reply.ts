/* PUBSUB's answers about channels, ordinary or sharded. */
import { globMatches } from '#base/glob';
import type { Connection } from './connection';
import type { Context } from './context';
import { SUBCOMMAND_SYNTAX } from './errors';

type Channels = ReadonlyMap<string, ReadonlySet<Connection>>;

export function replyChannels(ctx: Context, channels: Channels): void {
  if (ctx.count > 3) throw SUBCOMMAND_SYNTAX(ctx.text(1), ctx.text(0));
  const pattern = ctx.count === 3 ? ctx.text(2) : '*';
  const names = [...channels.keys()].filter((channel) => globMatches(pattern, channel, false, ctx.globSteps));
  ctx.reply.array(names.length);
  for (const name of names) ctx.reply.bulk(name);
}

export function replySubscribers(ctx: Context, channels: Channels): void {
  ctx.reply.array((ctx.count - 2) * 2);
  for (let i = 2; i < ctx.count; i++) {
    ctx.reply.bulk(ctx.text(i));
    ctx.reply.integer(channels.get(ctx.text(i))?.size ?? 0);
  }
}
