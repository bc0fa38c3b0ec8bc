/* WAIT and WAITAOF with no replica to wait for (replication.c, waitCommand): they answer 0, at once or when the time is
 * over. */
import type { Context } from './context';
import { Refusal, TIMEOUT_NEGATIVE } from './errors';

const TIMEOUT_NOT_INTEGER = new Refusal('ERR timeout is not an integer or out of range');

export function waitForReplicas(ctx: Context): void {
  const wanted = ctx.integer(1);
  const timeoutMs = ctx.integer(2, TIMEOUT_NOT_INTEGER);
  if (timeoutMs < 0) throw TIMEOUT_NEGATIVE;
  if (wanted <= 0 || ctx.inExec) ctx.reply.integer(0);
  else ctx.wait([], timeoutMs, 'zero');
}

const NO_LOCAL = new Refusal('ERR WAITAOF cannot be used when numlocal is set but appendonly is disabled.');

/** WAITAOF (waitaofCommand): two counts, of this node and of its replicas. */
export function waitForFiles(ctx: Context): void {
  const local = ctx.integer(1);
  if (local < 0 || local > 1) throw new Refusal('ERR value is out of range, value must between 0 and 1');
  const replicas = ctx.integer(2);
  if (replicas < 0) throw new Refusal('ERR value is out of range, must be positive');
  const timeoutMs = ctx.integer(3, TIMEOUT_NOT_INTEGER);
  if (timeoutMs < 0) throw TIMEOUT_NEGATIVE;
  if (local > 0) throw NO_LOCAL;
  if (replicas > 0 && !ctx.inExec) return ctx.wait([], timeoutMs, 'two-zeros');
  ctx.reply.array(2);
  ctx.reply.integer(0);
  ctx.reply.integer(0);
}
