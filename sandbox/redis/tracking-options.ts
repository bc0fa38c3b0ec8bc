/* The words behind CLIENT TRACKING and what they may not be together, in the real server's order of refusals. */
import type { Context } from './context';
import { Refusal, SYNTAX } from './errors';

export type TrackingOptions = {
  redirect: number;
  broadcast: boolean;
  optIn: boolean;
  optOut: boolean;
  noLoop: boolean;
  prefixes: string[];
};

export function readTrackingOptions(ctx: Context): TrackingOptions {
  const options: TrackingOptions = {
    redirect: 0, broadcast: false, optIn: false, optOut: false, noLoop: false, prefixes: [],
  };
  for (let i = 3; i < ctx.count; i++) {
    const more = i < ctx.count - 1;
    if (ctx.is(i, 'REDIRECT') && more) {
      if (options.redirect !== 0) throw new Refusal('ERR A client can only redirect to a single other client');
      options.redirect = ctx.integer(++i);
      if (!ctx.node.clients.has(options.redirect)) {
        throw new Refusal('ERR The client ID you want redirect to does not exist');
      }
    } else if (ctx.is(i, 'BCAST')) options.broadcast = true;
    else if (ctx.is(i, 'OPTIN')) options.optIn = true;
    else if (ctx.is(i, 'OPTOUT')) options.optOut = true;
    else if (ctx.is(i, 'NOLOOP')) options.noLoop = true;
    else if (ctx.is(i, 'PREFIX') && more) options.prefixes.push(ctx.text(++i));
    else throw SYNTAX;
  }
  return options;
}

export function enableTracking(ctx: Context, asked: TrackingOptions): void {
  const { tracking } = ctx.client;
  if (!asked.broadcast && asked.prefixes.length > 0) {
    throw new Refusal('ERR PREFIX option requires BCAST mode to be enabled');
  }
  if (tracking !== undefined && tracking.broadcast !== asked.broadcast) {
    throw new Refusal('ERR You can\'t switch BCAST mode on/off before disabling tracking for this client, and then '
      + 're-enabling it with a different mode.');
  }
  if (asked.broadcast && (asked.optIn || asked.optOut)) {
    throw new Refusal('ERR OPTIN and OPTOUT are not compatible with BCAST');
  }
  if (asked.optIn && asked.optOut) throw new Refusal('ERR You can\'t specify both OPTIN mode and OPTOUT mode');
  if ((asked.optIn && tracking?.optOut) || (asked.optOut && tracking?.optIn)) {
    throw new Refusal('ERR You can\'t switch OPTIN/OPTOUT mode before disabling tracking for this client, and then '
      + 're-enabling it with a different mode.');
  }
  refuseOverlaps(ctx, asked.prefixes);
  ctx.node.tracking.enable(ctx.client, asked, asked.prefixes);
}

/**
 * One client's prefixes must not overlap. A collision among the given ones is told, but only one that the first of
 * them takes part in keeps tracking from being switched on: the real server hands back the index as its verdict.
 */
function refuseOverlaps(ctx: Context, prefixes: readonly string[]): void {
  const own = [...ctx.client.tracking?.prefixes ?? []].sort((a, b) => (a < b ? -1 : 1));
  ctx.work(prefixes.length * (own.length + prefixes.length));
  for (const [i, prefix] of prefixes.entries()) {
    const old = own.find((each) => overlap(each, prefix));
    if (old !== undefined) throw overlapRefusal(prefix, 'an existing', old);
    const twin = prefixes.slice(i + 1).find((each) => overlap(prefix, each));
    if (twin === undefined) continue;
    const refusal = overlapRefusal(prefix, 'another provided', twin);
    if (i === 0) throw refusal;
    ctx.reply.error(refusal.text);
    ctx.node.errorReplies++;
    return;
  }
}

const overlap = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
const untilZero = (text: string): string => text.split('\0', 1)[0]!;

function overlapRefusal(prefix: string, which: string, other: string): Refusal {
  return new Refusal(`ERR Prefix '${untilZero(prefix)}' overlaps with ${which} prefix '${untilZero(other)}'. `
    + 'Prefixes for a single client must not overlap.');
}
