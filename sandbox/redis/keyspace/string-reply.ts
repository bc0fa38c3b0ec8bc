/* Strings into replies, from the arena's bytes without a text between. */
import { blobAt, blobLength } from '#structures/blob';
import type { ReplyWriter } from '#wire/reply-writer';
import type { Context } from '../context';
import type { Keyspace } from './keyspace';
import { ENCODING } from './layout';
import { integerOf, textOf } from './string';

/** The whole string as a bulk; the entry must be a string. */
export function replyString(reply: ReplyWriter, db: Keyspace, entry: number): void {
  if (db.encodingOf(entry) === ENCODING.int) reply.bulkInteger(integerOf(db, entry));
  else {
    const { arena } = db.host;
    const blob = db.value(entry);
    reply.bulkBytes(arena.u8, blobAt(blob), blobLength(arena, blob));
  }
}

/**
 * Two indexes, the second at `i + 1`. `crossed` when both are negative and the first lies behind the second: the real
 * server asks that of the 64-bit numbers, of which two beyond 2^53 may be the same double.
 */
export function readBounds(ctx: Context, i: number): { start: number; end: number; crossed: boolean } {
  const start = ctx.exactInteger(i);
  const end = ctx.exactInteger(i + 1);
  return { start: Number(start), end: Number(end), crossed: start < 0 && end < 0 && start > end };
}

/** GETRANGE key start end (t_string.c, getrangeCommand). */
export function replyRange(ctx: Context): void {
  const bounds = readBounds(ctx, 2);
  const entry = ctx.db.read(ctx.text(1));
  if (entry === 0) return ctx.reply.bulk('');
  const text = textOf(ctx.db, entry);
  if (bounds.crossed) return ctx.reply.bulk('');
  let { start, end } = bounds;
  if (start < 0) start = Math.max(text.length + start, 0);
  if (end < 0) end = Math.max(text.length + end, 0);
  if (end >= text.length) end = text.length - 1;
  ctx.reply.bulk(start > end || text.length === 0 ? '' : text.slice(start, end + 1));
}
