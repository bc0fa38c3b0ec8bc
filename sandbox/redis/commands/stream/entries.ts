/* Entries as replies: an id and a flat list of fields and values (t_stream.c, streamReplyWithRange). */
import type { EntryCursor } from '#structures/stream-node';
import type { StreamId } from '#structures/stream-id';
import type { Stream } from '#redis/keyspace/stream';
import type { Context } from '#redis/context';
import { SYNTAX } from '#redis/errors';
import { endWord, startWord } from './id-words';
import { WEIGHT } from '#redis/work-weights';

export function replyEntry(ctx: Context, entry: EntryCursor): void {
  const { reply } = ctx;
  reply.array(2);
  reply.bulk(entry.id.text());
  reply.array(entry.pairs * 2);
  entry.forEachWord((src, at, length) => reply.bulkBytes(src, at, length));
}

/** `count` 0: all. */
export function replyRange(ctx: Context, stream: Stream, start: StreamId, end: StreamId, down: boolean,
  count: number): void {
  const place = ctx.reply.defer();
  let written = 0;
  stream.walk(start, end, down, (entry) => {
    ctx.work(WEIGHT.streamEntry);
    replyEntry(ctx, entry);
    return ++written !== count;
  });
  ctx.reply.closeArray(place, written);
}

/** XRANGE and XREVRANGE: where the bounds stand among the words is all that differs, and the direction. */
export function rangeOfWords(ctx: Context, open: (key: string) => Stream | undefined, down: boolean): void {
  const start = startWord(ctx, down ? 3 : 2);
  const end = endWord(ctx, down ? 2 : 3);
  let count: number | undefined;
  for (let i = 4; i < ctx.count; i += 2) {
    if (!ctx.is(i, 'COUNT') || i + 1 >= ctx.count) throw SYNTAX;
    count = Math.max(0, ctx.integer(i + 1));
  }
  const stream = open(ctx.text(1));
  if (stream === undefined) ctx.reply.array(0);
  else if (count === 0) ctx.reply.nilArray();
  else replyRange(ctx, stream, start, end, down, count ?? 0);
}
