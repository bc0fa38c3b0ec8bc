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

/** GETRANGE key start end (t_string.c, getrangeCommand). */
export function replyRange(ctx: Context): void {
  let start = ctx.integer(2);
  let end = ctx.integer(3);
  const entry = ctx.db.read(ctx.text(1));
  if (entry === 0) return ctx.reply.bulk('');
  const text = textOf(ctx.db, entry);
  if (start < 0 && end < 0 && start > end) return ctx.reply.bulk('');
  if (start < 0) start = Math.max(text.length + start, 0);
  if (end < 0) end = Math.max(text.length + end, 0);
  if (end >= text.length) end = text.length - 1;
  ctx.reply.bulk(start > end || text.length === 0 ? '' : text.slice(start, end + 1));
}
