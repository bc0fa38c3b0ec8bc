/* LMOVE, RPOPLPUSH and their blocking forms: an element from an end of one list to an end of another (t_list.c). */
import { DESTINATION_WRONG_TYPE } from '#redis/errors';
import { List, type End } from '#redis/keyspace/list';
import { TYPE } from '#redis/keyspace/layout';
import type { Context } from '#redis/context';
import { announcePop } from './pop';
import { announcePush } from './push';

/** The keys are words 1 and 2. Nothing to take: a missing string. */
export function move(ctx: Context, from: End, to: End): void {
  const source = List.current(ctx.db, ctx.text(1));
  if (source === undefined) ctx.reply.nil();
  else moveFrom(ctx, source, from, to);
}

/**
 * Waits when there is nothing to take. A transaction gets a missing string, a wait that ends in vain a missing
 * array.
 */
export function blockingMove(ctx: Context, from: End, to: End, timeoutMs: number): void {
  const source = List.current(ctx.db, ctx.text(1));
  if (source !== undefined) moveFrom(ctx, source, from, to);
  else if (ctx.inExec) ctx.reply.nil();
  else ctx.wait([ctx.text(1)], timeoutMs, 'nil-array');
}

function moveFrom(ctx: Context, source: List, from: End, to: End): void {
  const key = ctx.text(2);
  const entry = ctx.db.write(key);
  if (entry !== 0 && ctx.db.typeOf(entry) !== TYPE.list) throw DESTINATION_WRONG_TYPE;
  source.writeAt(from === 'head' ? 0 : -1, ctx.reply);
  const created = entry === 0 ? List.create(ctx.db, key) : undefined;
  const element = source.take(from);
  const target = created ?? List.current(ctx.db, key)!;
  target.push(to, element, 0, element.length);
  announcePush(ctx, key, to);
  announcePop(ctx, source, from, 1);
}
