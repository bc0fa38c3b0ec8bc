/* FLUSHDB and FLUSHALL (db.c). ASYNC and SYNC are taken; freeing is the same either way. */
import type { Context } from './context';
import type { Keyspace } from './keyspace/keyspace';
import { SYNTAX } from './errors';

export function flush(ctx: Context, databases: readonly Keyspace[]): void {
  if (ctx.count > 2 || (ctx.count === 2 && !ctx.is(1, 'ASYNC') && !ctx.is(1, 'SYNC'))) throw SYNTAX;
  for (const db of databases) {
    ctx.node.databaseChanged(db);
    ctx.node.dirty += db.clear();
  }
  ctx.node.tracking.invalidateAll();
  if (ctx.node.databases.every((db) => db.size === 0)) {
    for (const db of ctx.node.databases) db.clear();
    ctx.node.arena.reset();
  }
  ctx.reply.ok();
}
