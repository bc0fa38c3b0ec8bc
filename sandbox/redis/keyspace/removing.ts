/* DEL and UNLINK (db.c, delGenericCommand). `lazily` is only counted: freeing is done at once. */
import type { Context } from '../context';
import { countLazyFree } from '../memory/lazy-free';

export function deleteKeys(ctx: Context, lazily: boolean): void {
  let gone = 0;
  for (let i = 1; i < ctx.count; i++) {
    const key = ctx.text(i);
    const entry = ctx.db.find(key);
    if (entry === 0) continue;
    if (lazily) countLazyFree(ctx.db, entry);
    ctx.db.removeEntry(entry);
    ctx.changed('g', 'del', key);
    gone++;
  }
  ctx.reply.integer(gone);
}
