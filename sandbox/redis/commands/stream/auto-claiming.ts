/* XAUTOCLAIM: a walk over what is pending that takes over what has lain long enough (t_stream.c, xautoclaimCommand).
 *
 * It looks at ten times as many entries as it may answer, drops those that are gone from the stream, and says where to
 * go on. */
import { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import type { Pending, StreamGroup } from '#redis/keyspace/stream-group';
import { Claimant } from './claiming';
import { replyEntryAt } from './groups';
import { elapsedMs } from './pending';
import { WEIGHT } from '#redis/work-weights';

const LOOKS_FOR_EACH = 10;

type Asked = { idleMs: number; start: StreamId; count: number; justIds: boolean };

export function autoClaim(ctx: Context, group: StreamGroup, asked: Asked): void {
  const { reply } = ctx;
  const seen = lookAhead(ctx, group, asked);
  const claimant = new Claimant(ctx, group);
  const gone: StreamId[] = [];
  reply.array(3);
  reply.bulk(seen.next.text());
  const place = reply.defer();
  let claimed = 0;
  for (const { id, nack } of seen.pending) {
    if (!group.stream.has(id)) {
      group.acknowledge(id);
      gone.push(id);
      ctx.node.dirty++;
      continue;
    }
    if (isYoung(ctx, group, nack, asked)) continue;
    claimant.take(nack, id);
    group.setDeliveredAt(nack, ctx.now);
    if (!asked.justIds) group.countDelivery(nack);
    if (asked.justIds) reply.bulk(id.text());
    else replyEntryAt(ctx, group.stream, id);
    claimed++;
    ctx.node.dirty++;
  }
  reply.closeArray(place, claimed);
  reply.array(gone.length);
  for (const id of gone) reply.bulk(id.text());
}

/** What will be looked at, and the id after it (0-0: the end). Refuses for the lab's sake before anything changes. */
function lookAhead(ctx: Context, group: StreamGroup, asked: Asked): { pending: Pending[]; next: StreamId } {
  const { reply } = ctx;
  const pending: Pending[] = [];
  const from = asked.start.copy();
  const mark = reply.at;
  let left = asked.count;
  let looks = asked.count * LOOKS_FOR_EACH;
  let more = true;
  while (looks-- > 0 && left > 0 && more) {
    const found = group.pendingFrom(from);
    if (found === undefined) break;
    ctx.work(WEIGHT.claimed);
    pending.push(found);
    const isThere = group.stream.has(found.id);
    if (!isThere || !isYoung(ctx, group, found.nack, asked)) left--;
    if (isThere && reply.limitBytes > 0) replyEntryAt(ctx, group.stream, found.id);
    more = from.from(found.id).increment();
  }
  reply.rewind(mark);
  return { pending, next: (more ? group.pendingFrom(from)?.id : undefined) ?? new StreamId() };
}

function isYoung(ctx: Context, group: StreamGroup, nack: number, asked: Asked): boolean {
  return asked.idleMs > 0 && elapsedMs(ctx, group.deliveredAt(nack)) < asked.idleMs;
}
