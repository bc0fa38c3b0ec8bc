/* One consumer group of a stream, as commands see it; good while the group is there. Consumers and pending entries are
 * handles. */
import type { StreamGroups } from '#structures/stream-groups';
import type { StreamId } from '#structures/stream-id';
import type { Stream } from './stream';
import { hasGapsFrom, readUpTo } from './stream-progress';

type Count = number | bigint;
/** An id that was delivered and not acknowledged. */
export type Pending = { id: StreamId; nack: number };

export class StreamGroup {
  constructor(readonly stream: Stream, private readonly groups: StreamGroups, readonly at: number) {}

  get name(): string { return this.groups.nameOf(this.at); }
  get lastId(): StreamId { return this.groups.lastId(this.at); }
  set lastId(id: StreamId) { this.groups.setLastId(this.at, id); }
  /** -1: not known. */
  get entriesRead(): Count { return this.groups.entriesRead(this.at); }
  set entriesRead(count: Count) { this.groups.setEntriesRead(this.at, count); }

  /** An entry above the last has been read by the group. */
  advance(id: StreamId): void {
    const { entriesRead, stream } = this;
    if (!isUnknown(entriesRead) && !hasGapsFrom(stream, id)) {
      this.entriesRead = typeof entriesRead === 'number' ? entriesRead + 1 : BigInt.asIntN(64, entriesRead + 1n);
    } else if (stream.entriesAdded !== 0) this.entriesRead = readUpTo(stream, id) ?? -1;
    this.lastId = id;
  }
  /** How many entries the group has not read; undefined when nobody can tell. */
  lag(): Count | undefined {
    const { stream, entriesRead } = this;
    const added = stream.entriesAdded;
    if (added === 0) return 0;
    const known = !isUnknown(entriesRead) && !hasGapsFrom(stream, this.lastId)
      ? entriesRead : readUpTo(stream, this.lastId);
    if (known === undefined) return undefined;
    return typeof added === 'number' && typeof known === 'number'
      ? added - known : BigInt.asIntN(64, BigInt(added) - BigInt(known));
  }

  get consumerCount(): number { return this.groups.consumerCount(this.at); }
  /** In the order of their names. */
  consumers(): number[] {
    return Array.from({ length: this.consumerCount }, (_, i) => this.groups.consumerAt(this.at, i));
  }
  /** 0: there is none. */
  consumer(name: string): number { return this.groups.findConsumer(this.at, name); }
  createConsumer(name: string, seenMs: Count): number { return this.groups.createConsumer(this.at, name, seenMs); }
  /** Answers how many entries were pending for it; they are pending no longer. */
  removeConsumer(consumer: number): number {
    const pending = this.pendingCount(consumer);
    this.groups.removeConsumer(this.at, consumer);
    return pending;
  }
  consumerName(consumer: number): string { return this.groups.nameOf(consumer); }
  seen(consumer: number): Count { return this.groups.seen(consumer); }
  setSeen(consumer: number, ms: Count): void { this.groups.setSeen(consumer, ms); }

  /** Of the group, or of one consumer. */
  pendingCount(consumer = 0): number { return this.groups.pending.size(this.tableOf(consumer)); }
  /** The first that is pending at or after an id, of the group or of one consumer. The result is used again. */
  pendingFrom(id: StreamId, consumer = 0): Pending | undefined {
    const nack = this.groups.pending.atLeast(this.tableOf(consumer), id);
    return nack === 0 ? undefined : { id: this.groups.pending.id.copy(), nack };
  }
  lastPending(): StreamId {
    this.groups.pending.last(this.groups.pendingOf(this.at));
    return this.groups.pending.id.copy();
  }
  private tableOf(consumer: number): number {
    return consumer === 0 ? this.groups.pendingOf(this.at) : this.groups.ownPending(consumer);
  }

  /** 0: the id is not pending. */
  pending(id: StreamId): number { return this.groups.pendingAt(this.at, id); }
  createPending(id: StreamId, deliveredAtMs: Count, deliveries: Count): number {
    return this.groups.createPending(this.at, id, deliveredAtMs, deliveries);
  }
  deliver(consumer: number, id: StreamId, nowMs: number): void { this.groups.deliver(this.at, consumer, id, nowMs); }
  assign(nack: number, id: StreamId, consumer: number): void { this.groups.assign(nack, id, consumer); }
  acknowledge(id: StreamId): boolean { return this.groups.acknowledge(this.at, id); }

  /** 0: nobody's yet. */
  ownerOf(nack: number): number { return this.groups.consumerOf(nack); }
  deliveredAt(nack: number): Count { return this.groups.deliveredAt(nack); }
  setDeliveredAt(nack: number, ms: Count): void { this.groups.setDeliveredAt(nack, ms); }
  deliveries(nack: number): Count { return this.groups.deliveries(nack); }
  setDeliveries(nack: number, count: Count): void { this.groups.setDeliveries(nack, count); }
  countDelivery(nack: number): void { this.groups.countDelivery(nack); }
}

function isUnknown(count: Count): boolean { return count === -1; }
