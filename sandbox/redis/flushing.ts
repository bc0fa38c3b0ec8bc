/* FLUSHDB and FLUSHALL (db.c). ASYNC and SYNC do the same: when nothing is left the arena begins anew, which takes no
 * longer for a million keys than for one. What would have gone to another thread is counted. */
import type { Context } from './context';
import type { Keyspace } from './keyspace/keyspace';
import { SYNTAX } from './errors';

export function flush(ctx: Context, databases: readonly Keyspace[]): void {
  if (ctx.count > 2 || (ctx.count === 2 && !ctx.is(1, 'ASYNC') && !ctx.is(1, 'SYNC'))) throw SYNTAX;
  const { node } = ctx;
  const lazily = ctx.count === 2 ? ctx.is(1, 'ASYNC') : node.config.lazyUserFlush;
  for (const db of databases) {
    node.databaseChanged(db);
    node.waiting.signalAll(db);
    node.dirty += db.size;
    if (lazily) node.stats.lazyFreed += db.size;
  }
  if (node.databases.every((db) => db.size === 0 || databases.includes(db))) {
    for (const db of node.databases) db.setState([0, 0, 0, 0]);
    node.arena.reset();
  } else for (const db of databases) db.clear();
  node.tracking.invalidateAll();
  ctx.reply.ok();
}
