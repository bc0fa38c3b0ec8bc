/* EVAL, EVALSHA, FCALL and their _RO forms: the refusals in the real server's order, then the run. */
import type { Context } from '../context';
import { NOT_INTEGER, OUT_OF_MEMORY, Refusal, TOO_MANY_KEYS } from '../errors';
import { FLAG } from './script-flags';

export const NO_SCRIPT = new Refusal('NOSCRIPT No matching script. Please use EVAL.');
const NEGATIVE_KEYS = new Refusal("ERR Number of keys can't be negative");
const NO_FUNCTION = new Refusal('ERR Function not found');
const BAD_NUMBER = new Refusal('ERR Bad number of keys provided');
const DIGEST_CHARS = 40;

export function evaluate(ctx: Context, readOnly: boolean): void {
  const { scripts } = ctx.node;
  tellMonitors(ctx);
  const body = ctx.text(1);
  refuseWhenFull(ctx, scripts.flagsOf(body));
  const keys = readKeys(ctx, NOT_INTEGER);
  scripts.runCached(ctx, scripts.define(body), keys, readOnly);
}

export function evaluateCached(ctx: Context, readOnly: boolean): void {
  const { scripts } = ctx.node;
  tellMonitors(ctx);
  if (ctx.length(1) !== DIGEST_CHARS) throw NO_SCRIPT;
  const digest = ctx.text(1).toLowerCase();
  const script = scripts.cache.get(digest);
  if (script !== undefined) refuseWhenFull(ctx, script.flags);
  const keys = readKeys(ctx, NOT_INTEGER);
  if (script === undefined) throw NO_SCRIPT;
  scripts.runCached(ctx, digest, keys, readOnly);
}

export function callFunction(ctx: Context, readOnly: boolean): void {
  const { scripts } = ctx.node;
  tellMonitors(ctx);
  const found = scripts.libraries.function(ctx.text(1));
  if (found === undefined) throw NO_FUNCTION;
  refuseWhenFull(ctx, found.flags);
  const keys = readKeys(ctx, BAD_NUMBER);
  scripts.runFunction(ctx, found.name, keys, readOnly);
}

/** Before all else, so that the commands of a script are seen behind it. */
function tellMonitors({ node: { monitors }, command, client, words }: Context): void {
  if (monitors.any && !client.options.silent) monitors.tell(command, client, words);
}

function readKeys(ctx: Context, notNumber: Refusal): number {
  const keys = ctx.integer(2, notNumber);
  if (keys > ctx.count - 3) throw TOO_MANY_KEYS;
  if (keys < 0) throw NEGATIVE_KEYS;
  return keys;
}

/** A script that says of itself what it does counts, at the gate, as a command that needs memory. */
function refuseWhenFull(ctx: Context, flags: number): void {
  const own = (flags & FLAG.compatible) === 0 && (flags & (FLAG.allowOom | FLAG.noWrites)) === 0;
  if (own && !ctx.inExec && ctx.node.scripts.isFull) throw OUT_OF_MEMORY;
}
