/* WAIT with no replica to wait for (replication.c, waitCommand): answers 0, at once or when the time is over. */
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
