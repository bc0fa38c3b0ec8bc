/* REPLICAOF and what belongs to it: a node here is always a master (replication.c, replicaofCommand). */
import type { Context } from './context';
import { Refusal } from './errors';

export const NO_REPLICATION = new Refusal('ERR this node cannot be replicated or be a replica yet');

export function replicaOf(ctx: Context): void {
  if (ctx.is(1, 'NO') && ctx.is(2, 'ONE')) {
    ctx.reply.ok();
    return;
  }
  ctx.integerWithin(2, 0, 65535, new Refusal('ERR Invalid master port'));
  throw NO_REPLICATION;
}
