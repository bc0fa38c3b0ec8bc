/* The words of LMPOP and BLMPOP: numkeys, keys, LEFT or RIGHT, COUNT (t_list.c, lmpopGenericCommand). */
import { COUNT_MUST_BE_POSITIVE, NUMKEYS_MUST_BE_POSITIVE, SYNTAX } from '#redis/errors';
import type { Context } from '#redis/context';
import type { End } from '#redis/keyspace/list';
import { readEnd } from './pop';

export type MultiPop = { keys: string[]; end: End; count: number };

/** Reads from `at`, where numkeys is, to the last word. */
export function readMultiPop(ctx: Context, at: number): MultiPop {
  const numkeys = ctx.integerWithin(at, 1, Infinity, NUMKEYS_MUST_BE_POSITIVE);
  const where = at + numkeys + 1;
  if (where >= ctx.count) throw SYNTAX;
  const end = readEnd(ctx, where);
  let count: number | undefined;
  for (let i = where + 1; i < ctx.count; i += 2) {
    if (count !== undefined || !ctx.is(i, 'COUNT') || i + 1 >= ctx.count) throw SYNTAX;
    count = ctx.integerWithin(i + 1, 1, Infinity, COUNT_MUST_BE_POSITIVE);
  }
  const keys = Array.from({ length: numkeys }, (_, i) => ctx.text(at + 1 + i));
  return { keys, end, count: count ?? 1 };
}
