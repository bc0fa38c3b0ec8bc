/* XCLAIM: pending entries become another consumer's (t_stream.c, xclaimCommand). An id whose entry is gone from the
 * stream is pending no longer; FORCE makes pending what was not. */
import type { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import type { StreamGroup } from '#redis/keyspace/stream-group';
import type { ClaimWords } from './claim-words';
import { consumerSeen, replyEntryAt } from './groups';
import { elapsedMs } from './pending';

/** Makes the consumer when the first entry becomes its own. */
export class Claimant {
  private consumer = 0;
  private readonly name: string;
  private readonly key: string;

  constructor(private readonly ctx: Context, private readonly group: StreamGroup) {
    this.key = ctx.text(1);
    this.name = ctx.text(3);
  }

  take(nack: number, id: StreamId): void {
    if (this.consumer === 0) this.consumer = consumerSeen(this.ctx, this.key, this.group, this.name);
    this.group.assign(nack, id, this.consumer);
  }
}

export function claim(ctx: Context, group: StreamGroup, words: ClaimWords): void {
  const { ids, justIds } = words;
  if (!justIds) refuseLargeReply(ctx, group, ids);
  let moved = words.lastId.compare(group.lastId) > 0;
  if (moved) group.lastId = words.lastId;
  const claimant = new Claimant(ctx, group);
  const place = ctx.reply.defer();
  let claimed = 0;
  for (const id of ids) {
    if (!group.stream.has(id)) {
      if (group.acknowledge(id)) {
        moved = false;
        ctx.node.dirty++;
      }
      continue;
    }
    if (!claimOne(ctx, group, words, id, claimant)) continue;
    if (justIds) ctx.reply.bulk(id.text());
    else replyEntryAt(ctx, group.stream, id);
    moved = false;
    ctx.node.dirty++;
    claimed++;
  }
  if (moved) ctx.node.dirty++;
  ctx.reply.closeArray(place, claimed);
}

function claimOne(ctx: Context, group: StreamGroup, words: ClaimWords, id: StreamId, claimant: Claimant): boolean {
  let nack = group.pending(id);
  if (nack === 0) {
    if (!words.force) return false;
    nack = group.createPending(id, ctx.now, 1);
  } else if (words.minIdleMs > 0 && elapsedMs(ctx, group.deliveredAt(nack)) < words.minIdleMs) return false;
  claimant.take(nack, id);
  group.setDeliveredAt(nack, words.deliveredAtMs);
  if (words.retryCount >= 0) group.setDeliveries(nack, words.retryCount);
  else if (!words.justIds) group.countDelivery(nack);
  return true;
}

/** Where replies have a bound: writes all that may be answered and takes it back, before anything changes hands. */
function refuseLargeReply(ctx: Context, group: StreamGroup, ids: readonly StreamId[]): void {
  const { reply } = ctx;
  if (reply.limitBytes === 0) return;
  const mark = reply.at;
  for (const id of ids) replyEntryAt(ctx, group.stream, id);
  reply.rewind(mark);
}
