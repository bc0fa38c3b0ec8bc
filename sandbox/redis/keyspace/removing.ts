/* DEL and UNLINK (db.c, delGenericCommand). */
import type { Context } from '../context';

export function deleteKeys(ctx: Context): void {
  let gone = 0;
  for (let i = 1; i < ctx.count; i++) {
    const key = ctx.text(i);
    if (!ctx.db.remove(key)) continue;
    ctx.changed('g', 'del', key);
    gone++;
  }
  ctx.reply.integer(gone);
}
