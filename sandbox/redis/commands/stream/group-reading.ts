/* What XREADGROUP answers and what that does to a group (t_stream.c, streamReplyWithRange).
 *
 * Everything is written before anything is given to anybody, so that a reply that turns out too large costs no entry;
 * only the consumer comes to be at once, as its event shows. `finish` then does the giving. */
import { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import { Stream } from '#redis/keyspace/stream';
import type { StreamGroup } from '#redis/keyspace/stream-group';
import { replyEntry } from './entries';
import { consumerSeen, replyEntryAt } from './groups';
import type { Asked } from './read-words';
import { WEIGHT } from '#redis/work-weights';

/** What an entry that is pending takes, at most, in both tables. */
const PENDING_BYTES = 80;

type Given = { group: StreamGroup; consumer: number; ids: StreamId[] };
type GivenAgain = { group: StreamGroup; nacks: number[] };

export class GroupReading {
  private readonly groupName: string;
  private readonly consumerName: string;
  private readonly given: Given[] = [];
  private readonly givenAgain: GivenAgain[] = [];
  private readonly keys = new Set<string>();

  constructor(private readonly ctx: Context, private readonly asked: Asked) {
    this.groupName = ctx.text(asked.groupAt);
    this.consumerName = ctx.text(asked.groupAt + 1);
  }

  /** Answers for one key, behind `after` in the consumer's own history or, without it, what is new; false: nothing. */
  read(key: string, after: StreamId | undefined): boolean {
    const stream = Stream.read(this.ctx.db, key)!;
    if (this.keys.has(key)) this.finish();
    this.keys.add(key);
    const group = stream.group(this.groupName)!;
    if (after !== undefined) this.readHistory(key, group, after);
    else if (stream.length > 0 && stream.topId.compare(group.lastId) > 0) this.readNew(key, group);
    else return false;
    this.ctx.node.dirty++;
    return true;
  }

  readNew(key: string, group: StreamGroup): void {
    const { ctx, asked } = this;
    const consumer = this.begin(key, group);
    const ids: StreamId[] = [];
    const start = group.lastId;
    start.increment();
    const place = ctx.reply.defer();
    group.stream.walk(start, StreamId.max(), false, (entry) => {
      ctx.work(WEIGHT.delivered);
      replyEntry(ctx, entry);
      ids.push(entry.id.copy());
      return ids.length !== asked.count;
    });
    ctx.reply.closeArray(place, ids.length);
    if (!asked.noAck) ctx.mayStore(ids.length * PENDING_BYTES);
    this.given.push({ group, consumer, ids });
  }

  private readHistory(key: string, group: StreamGroup, after: StreamId): void {
    const { ctx, asked } = this;
    const consumer = this.begin(key, group);
    const nacks: number[] = [];
    const place = ctx.reply.defer();
    const from = after.copy();
    let written = 0;
    for (let more = from.increment() || from.isZero; more && (asked.count === 0 || written < asked.count);) {
      const pending = group.pendingFrom(from, consumer);
      if (pending === undefined) break;
      ctx.work(WEIGHT.deliveredAgain);
      if (replyEntryAt(ctx, group.stream, pending.id)) nacks.push(pending.nack);
      else {
        ctx.reply.array(2);
        ctx.reply.bulk(pending.id.text());
        ctx.reply.nilArray();
      }
      written++;
      more = from.from(pending.id).increment();
    }
    ctx.reply.closeArray(place, written);
    this.givenAgain.push({ group, nacks });
  }

  private begin(key: string, group: StreamGroup): number {
    const { reply } = this.ctx;
    if (!reply.resp3) reply.array(2);
    reply.bulk(key);
    return consumerSeen(this.ctx, key, group, this.consumerName);
  }

  finish(): void {
    const { ctx, asked } = this;
    for (const { group, consumer, ids } of this.given.splice(0)) {
      for (const id of ids) {
        group.advance(id);
        if (!asked.noAck) group.deliver(consumer, id, ctx.now);
      }
    }
    for (const { group, nacks } of this.givenAgain.splice(0)) {
      for (const nack of nacks) {
        group.setDeliveredAt(nack, ctx.now);
        group.countDelivery(nack);
      }
    }
  }
}
