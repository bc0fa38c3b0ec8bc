/* XREAD: what came to one or more streams after an id; may wait for it.
 *
 * `$` means the last id at the time of the call, so a client that waits is parked with that id in its place. */
import { StreamId } from '#structures/stream-id';
import { fromLatin1 } from '#base/bytes';
import { command } from '#redis/command';
import { COUNT, KEYS } from '#redis/arguments';
import type { Context, Words } from '#redis/context';
import { Refusal } from '#redis/errors';
import { Stream } from '#redis/keyspace/stream';
import { copyWords } from '#redis/transactions';
import { replyRange } from './entries';
import { cText, idWord } from './id-words';
import { type Asked, readOptions, replyHead } from './read-words';

const NEW_ONES = new Refusal(
  'ERR The > ID can be specified only when calling XREADGROUP using the GROUP <group> <consumer> option.');
/** A client that has waited is not flooded. */
const COUNT_AFTER_WAIT = 1000;

export default command({
  name: 'xread',
  summary: 'Return never seen elements in multiple streams, with IDs greater than the ones reported by the '
    + 'caller for each stream. Can block.',
  since: '5.0.0',
  group: 'stream',
  complexity: 'For each stream mentioned: O(N) with N being the number of elements being returned, it means that '
    + 'XREAD-ing with a fixed COUNT is O(1). Note that when the BLOCK option is used, XADD will pay O(M) '
    + 'time in order to serve the M clients blocked on the stream getting new data.',
  arity: -4,
  flags: ['readonly', 'blocking', 'movablekeys'],
  categories: ['@read', '@stream', '@slow', '@blocking'],
  keySpecs: [
    {
      flags: ['RO', 'access'], begin: { keyword: 'STREAMS', startFrom: 1 },
      find: { lastKey: -1, step: 1, limit: 2 },
    },
  ],
  args: [
    COUNT,
    { name: 'milliseconds', type: 'integer', token: 'BLOCK', optional: true },
    {
      name: 'streams', type: 'block', token: 'STREAMS',
      args: [KEYS, { name: 'id', type: 'string', multiple: true }],
    },
  ],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XADD orders 2-1 item desk',
    '"2-1"',
    '> XREAD COUNT 1 STREAMS orders 0',
    '1) 1) "orders"',
    '   2) 1) 1) "1-1"',
    '         2) 1) "item"',
    '            2) "lamp"',
    '> XREAD STREAMS orders 2-1',
    '(nil)',
  ],
  refusals: [
    '> XREAD STREAMS orders invoices 0',
    '(error) ERR Unbalanced XREAD list of streams: for each stream key an ID or \'$\' must be specified.',
  ],
  run(ctx) {
    const asked = readOptions(ctx, false);
    const keys = ctx.texts(asked.from).slice(0, asked.streams);
    const idsAt = asked.from + asked.streams;
    const serving = ctx.node.waiting.servingKey;
    if (serving !== undefined) {
      serve(ctx, asked, serving, idWord(ctx, idsAt + keys.indexOf(serving)));
      return;
    }
    const after = keys.map((key, i) => afterWord(ctx, key, idsAt + i));
    const found = keys.map((key, i) => ({ key, after: after[i]!, stream: Stream.read(ctx.db, key) }))
      .filter(({ stream, after: id }) => stream !== undefined && stream.length > 0 && stream.topId.compare(id) > 0);
    if (found.length > 0) {
      replyHead(ctx, found.length);
      for (const { key, after: id, stream } of found) replyNewer(ctx, key, stream!, id, asked.count);
    } else if (asked.timeoutMs === undefined) ctx.reply.nilArray();
    else {
      ctx.wait(keys, asked.timeoutMs, 'nil-array');
      const { blocked } = ctx.client;
      if (blocked !== undefined) blocked.words = withIds(ctx.words, idsAt, after);
    }
  },
});

/** One stream has become ready for a client that waits: by its last id, though the entry may be gone again. */
function serve(ctx: Context, asked: Asked, key: string, after: StreamId): void {
  const stream = Stream.current(ctx.db, key);
  if (stream === undefined || stream.lastId.compare(after) <= 0) {
    ctx.wait([key], 0, 'nil-array');
    return;
  }
  replyHead(ctx, 1);
  replyNewer(ctx, key, stream, after, asked.count === 0 ? COUNT_AFTER_WAIT : asked.count);
}

function replyNewer(ctx: Context, key: string, stream: Stream, after: StreamId, count: number): void {
  if (!ctx.reply.resp3) ctx.reply.array(2);
  ctx.reply.bulk(key);
  const start = after.copy();
  start.increment();
  replyRange(ctx, stream, start, StreamId.max(), false, count);
}

function afterWord(ctx: Context, key: string, at: number): StreamId {
  const stream = Stream.read(ctx.db, key);
  const text = cText(ctx, at);
  if (text === '$') return stream?.lastId ?? new StreamId();
  if (text === '>') throw NEW_ONES;
  return idWord(ctx, at);
}

/** The same words with ids from word `from` on. */
function withIds(words: Words, from: number, ids: readonly StreamId[]): Words {
  const given = copyWords(words);
  const parts: Uint8Array[] = [];
  const starts = new Int32Array(given.count);
  const ends = new Int32Array(given.count);
  let length = 0;
  for (let i = 0; i < given.count; i++) {
    const part = i < from ? given.source.subarray(given.starts[i]!, given.ends[i]!) : fromLatin1(ids[i - from]!.text());
    parts.push(part);
    starts[i] = length;
    length += part.length;
    ends[i] = length;
  }
  const source = new Uint8Array(length);
  parts.forEach((part, i) => source.set(part, starts[i]!));
  return { source, starts, ends, count: given.count };
}
