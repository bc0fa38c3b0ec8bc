/* What is pending, as XPENDING answers it, and a group's progress, as XINFO does. */
import { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import type { StreamGroup } from '#redis/keyspace/stream-group';
import { WEIGHT } from '#redis/work-weights';

type Asked = { start: StreamId; end: StreamId; count: number; idleMs: number };

/** ms since a moment that RESTORE or XCLAIM may have set to any number. */
export function elapsedMs(ctx: Context, sinceMs: number | bigint): number | bigint {
  if (typeof sinceMs === 'number') return ctx.now - sinceMs;
  return BigInt.asIntN(64, BigInt(ctx.now) - sinceMs);
}
export function atLeastZero(ms: number | bigint): number | bigint { return ms < 0 ? 0 : ms; }

export function replyPendingSummary(ctx: Context, group: StreamGroup): void {
  const { reply } = ctx;
  const pending = group.pendingCount();
  reply.array(4);
  reply.integer(pending);
  if (pending === 0) {
    reply.nil();
    reply.nil();
    reply.nilArray();
    return;
  }
  reply.bulk(group.pendingFrom(new StreamId())!.id.text());
  reply.bulk(group.lastPending().text());
  const busy = group.consumers().filter((consumer) => group.pendingCount(consumer) > 0);
  reply.array(busy.length);
  for (const consumer of busy) {
    reply.array(2);
    reply.bulk(group.consumerName(consumer));
    reply.bulkInteger(group.pendingCount(consumer));
  }
}

/** `consumer` 0: of all. */
export function replyPending(ctx: Context, group: StreamGroup, consumer: number, asked: Asked): void {
  const { reply } = ctx;
  const place = reply.defer();
  const from = asked.start.copy();
  let written = 0;
  while (written < asked.count) {
    const pending = group.pendingFrom(from, consumer);
    if (pending === undefined || pending.id.compare(asked.end) > 0) break;
    ctx.work(WEIGHT.delivered);
    const { id, nack } = pending;
    const idle = elapsedMs(ctx, group.deliveredAt(nack));
    if (asked.idleMs === 0 || idle >= asked.idleMs) {
      reply.array(4);
      reply.bulk(id.text());
      reply.bulk(group.consumerName(group.ownerOf(nack)));
      reply.integer(atLeastZero(idle));
      reply.integer(group.deliveries(nack));
      written++;
    }
    if (!from.from(id).increment()) break;
  }
  reply.closeArray(place, written);
}

/** Three pairs of a map: the last id, how many entries were read, how many were not. */
export function replyProgress(ctx: Context, group: StreamGroup): void {
  const { reply } = ctx;
  const { entriesRead } = group;
  const lag = group.lag();
  reply.bulk('last-delivered-id');
  reply.bulk(group.lastId.text());
  reply.bulk('entries-read');
  if (entriesRead === -1) reply.nil();
  else reply.integer(entriesRead);
  reply.bulk('lag');
  if (lag === undefined) reply.nil();
  else reply.integer(lag);
}
