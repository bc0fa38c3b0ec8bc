/* EXPIRE and its kin, TTL and its kin (expire.c). */
import type { Context } from '../context';
import { INVALID_EXPIRE, Refusal } from '../errors';

const INT64_MAX = 0x7fff_ffff_ffff_ffffn;
const INT64_MIN = -0x8000_0000_0000_0000n;
const NX_ALONE = new Refusal('ERR NX and XX, GT or LT options at the same time are not compatible');
const GT_OR_LT = new Refusal('ERR GT and LT options at the same time are not compatible');

type Conditions = { nx: boolean; xx: boolean; gt: boolean; lt: boolean };

/** Key, time, conditions. A moment that has passed deletes the key. */
export function setExpiry(ctx: Context, seconds: boolean, absolute: boolean): void {
  const conditions = readConditions(ctx);
  const when = readWhen(ctx, seconds, absolute);
  const key = ctx.text(1);
  const entry = ctx.db.write(key);
  if (entry === 0 || !allows(conditions, ctx.db.expiresAt(entry), when)) return ctx.reply.integer(0);
  if (when <= ctx.now) {
    ctx.db.removeEntry(entry);
    ctx.changed('g', 'del', key);
    ctx.reply.integer(1);
  } else {
    ctx.db.setExpiry(entry, when);
    ctx.reply.integer(1);
    ctx.changed('g', 'expire', key);
  }
}

function readConditions(ctx: Context): Conditions {
  const found: Conditions = { nx: false, xx: false, gt: false, lt: false };
  for (let i = 3; i < ctx.count; i++) {
    const word = ctx.upper(i);
    if (word === 'NX') found.nx = true;
    else if (word === 'XX') found.xx = true;
    else if (word === 'GT') found.gt = true;
    else if (word === 'LT') found.lt = true;
    else throw new Refusal(`ERR Unsupported option ${ctx.text(i).split('\0', 1)[0]}`);
  }
  if (found.nx && (found.xx || found.gt || found.lt)) throw NX_ALONE;
  if (found.gt && found.lt) throw GT_OR_LT;
  return found;
}

function readWhen(ctx: Context, seconds: boolean, absolute: boolean): number {
  let when = BigInt(ctx.exactInteger(2));
  if (seconds) {
    if (when > INT64_MAX / 1000n || when < INT64_MIN / 1000n) throw INVALID_EXPIRE(ctx.name);
    when *= 1000n;
  }
  if (!absolute) {
    if (when > INT64_MAX - BigInt(ctx.now)) throw INVALID_EXPIRE(ctx.name);
    when += BigInt(ctx.now);
  }
  return Number(when);
}

function allows({ nx, xx, gt, lt }: Conditions, current: number, when: number): boolean {
  if (nx && current !== 0) return false;
  if (xx && current === 0) return false;
  if (gt && (current === 0 || when <= current)) return false;
  return !(lt && current !== 0 && when >= current);
}

/** -2 without a key, -1 without an expiry, else what `say` makes of the moment. */
export function replyExpiry(ctx: Context, say: (atMs: number) => number): void {
  const entry = ctx.db.peek(ctx.text(1));
  if (entry === 0) return ctx.reply.integer(-2);
  const at = ctx.db.expiresAt(entry);
  ctx.reply.integer(at === 0 ? -1 : say(at));
}
