/* XINFO STREAM, plain and FULL (t_stream.c, xinfoReplyWithStreamInfo). */
import { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import type { Stream } from '#redis/keyspace/stream';
import type { StreamGroup } from '#redis/keyspace/stream-group';
import { replyEntry, replyRange } from './entries';
import { replyProgress } from './pending';
import { WEIGHT } from '#redis/work-weights';

/** The part that both forms have; `pairs` in all. */
export function replyHead(ctx: Context, stream: Stream, pairs: number): void {
  const { reply } = ctx;
  reply.map(pairs);
  reply.bulk('length');
  reply.integer(stream.length);
  reply.bulk('radix-tree-keys');
  reply.integer(stream.nodeCount);
  reply.bulk('radix-tree-nodes');
  reply.integer(stream.radixNodes);
  reply.bulk('last-generated-id');
  reply.bulk(stream.lastId.text());
  reply.bulk('max-deleted-entry-id');
  reply.bulk(stream.maxDeletedId.text());
  reply.bulk('entries-added');
  reply.integer(stream.entriesAdded);
  reply.bulk('recorded-first-entry-id');
  reply.bulk(stream.firstId.text());
}

export function replyEnds(ctx: Context, stream: Stream): void {
  const { reply } = ctx;
  reply.bulk('groups');
  reply.integer(stream.groupCount);
  for (const last of [false, true]) {
    reply.bulk(last ? 'last-entry' : 'first-entry');
    let found = false;
    stream.walk(new StreamId(), StreamId.max(), last, (entry) => {
      replyEntry(ctx, entry);
      found = true;
      return false;
    });
    if (!found) reply.nil();
  }
}

/** `count` entries, and pending ones a list; 0: all. */
export function replyFull(ctx: Context, stream: Stream, count: number): void {
  const { reply } = ctx;
  reply.bulk('entries');
  replyRange(ctx, stream, new StreamId(), StreamId.max(), false, count);
  reply.bulk('groups');
  reply.array(stream.groupCount);
  for (const group of stream.allGroups()) {
    reply.map(7);
    reply.bulk('name');
    reply.bulk(group.name);
    replyProgress(ctx, group);
    reply.bulk('pel-count');
    reply.integer(group.pendingCount());
    reply.bulk('pending');
    replyDeliveries(ctx, group, 0, count);
    reply.bulk('consumers');
    reply.array(group.consumerCount);
    for (const consumer of group.consumers()) replyConsumer(ctx, group, consumer, count);
  }
}

function replyConsumer(ctx: Context, group: StreamGroup, consumer: number, count: number): void {
  const { reply } = ctx;
  reply.map(4);
  reply.bulk('name');
  reply.bulk(group.consumerName(consumer));
  reply.bulk('seen-time');
  reply.integer(group.seen(consumer));
  reply.bulk('pel-count');
  reply.integer(group.pendingCount(consumer));
  reply.bulk('pending');
  replyDeliveries(ctx, group, consumer, count);
}

/** Of all, with the consumer each was given to, or of one consumer. */
function replyDeliveries(ctx: Context, group: StreamGroup, consumer: number, count: number): void {
  const { reply } = ctx;
  const place = reply.defer();
  const from = new StreamId();
  let written = 0;
  while (count === 0 || written < count) {
    const pending = group.pendingFrom(from, consumer);
    if (pending === undefined) break;
    ctx.work(WEIGHT.streamEntry);
    const { id, nack } = pending;
    reply.array(consumer === 0 ? 4 : 3);
    reply.bulk(id.text());
    if (consumer === 0) reply.bulk(group.consumerName(group.ownerOf(nack)));
    reply.integer(group.deliveredAt(nack));
    reply.integer(group.deliveries(nack));
    written++;
    if (!from.from(id).increment()) break;
  }
  reply.closeArray(place, written);
}
