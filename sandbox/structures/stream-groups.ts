/* Consumer groups of a stream, their consumers, and who has been given which entry and not yet acknowledged it
 * (t_stream.c: streamCG, streamConsumer, streamNACK). All of it lies in the arena.
 *
 *   group     0 name · 1 consumers · 2 pending of all · 4–7 last delivered id · 8–9 entries read (−1: not known)
 *   consumer  0 name · 1 pending of this one · 2–3 last seen, ms
 *   pending   0 consumer · 1–2 delivered at, ms · 3–4 deliveries          (one block in both tables)
 *
 * Times and counts are signed numbers of 64 bits, because XCLAIM and RESTORE may set any. */
import { classSize, heapSize } from './arena';
import { addToCounter, counterAt, setCounter } from './counter64';
import { IdIndex } from './id-index';
import { NameTable } from './name-table';
import type { Listpacks } from './listpack';
import { GROUPS } from './stream';
import { StreamId } from './stream-id';

const GROUP_BYTES = 40;
const CONSUMERS = 1;
const PENDING = 2;
const LAST = 4;
const READ = 8;
const CONSUMER_BYTES = 16;
const OWN_PENDING = 1;
const SEEN = 2;
const NACK_BYTES = 20;
const DELIVERED = 1;
const DELIVERIES = 3;

type Count = number | bigint;

export class StreamGroups {
  readonly names: NameTable;
  readonly pending: IdIndex;

  constructor(private readonly packs: Listpacks) {
    this.names = new NameTable(packs.arena);
    this.pending = new IdIndex(packs.arena);
  }
  private get arena() { return this.packs.arena; }

  /** `root` is the stream's. */
  count(root: number): number { return this.names.size(ownerOf(root)); }
  at(root: number, i: number): number { return this.names.at(ownerOf(root), i); }
  find(root: number, name: string): number { return this.names.find(ownerOf(root), name); }
  /** Must not be there. */
  create(root: number, name: string, id: StreamId, entriesRead: Count): number {
    const group = this.names.create(ownerOf(root), name, GROUP_BYTES);
    const pending = this.pending.create();
    this.arena.i32[(group >> 2) + PENDING] = pending;
    this.setLastId(group, id);
    this.setEntriesRead(group, entriesRead);
    return group;
  }
  destroy(root: number, group: number): void {
    for (let i = this.consumerCount(group) - 1; i >= 0; i--) this.forget(group, this.consumerAt(group, i));
    this.pending.destroy(this.pendingOf(group), (nack) => this.arena.free(nack, NACK_BYTES));
    this.names.remove(ownerOf(root), group, GROUP_BYTES);
  }
  destroyAll(root: number): void {
    for (let i = this.count(root) - 1; i >= 0; i--) this.destroy(root, this.at(root, i));
  }

  nameOf(block: number): string { return this.names.nameOf(block); }
  lastId(group: number): StreamId { return new StreamId().read(this.arena.i32, (group >> 2) + LAST); }
  setLastId(group: number, id: StreamId): void { id.write(this.arena.i32, (group >> 2) + LAST); }
  entriesRead(group: number): Count { return counterAt(this.arena.i32, (group >> 2) + READ); }
  setEntriesRead(group: number, count: Count): void { setCounter(this.arena.i32, (group >> 2) + READ, count); }

  consumerCount(group: number): number { return this.names.size(consumersOf(group)); }
  consumerAt(group: number, i: number): number { return this.names.at(consumersOf(group), i); }
  findConsumer(group: number, name: string): number { return this.names.find(consumersOf(group), name); }
  /** Must not be there. */
  createConsumer(group: number, name: string, seenMs: Count): number {
    const consumer = this.names.create(consumersOf(group), name, CONSUMER_BYTES);
    const pending = this.pending.create();
    this.arena.i32[(consumer >> 2) + OWN_PENDING] = pending;
    this.setSeen(consumer, seenMs);
    return consumer;
  }
  /** What it was given goes with it. */
  removeConsumer(group: number, consumer: number): void {
    this.pending.forEach(this.ownPending(consumer), (id, nack) => {
      this.pending.remove(this.pendingOf(group), id);
      this.arena.free(nack, NACK_BYTES);
    });
    this.forget(group, consumer);
  }
  private forget(group: number, consumer: number): void {
    this.pending.destroy(this.ownPending(consumer));
    this.names.remove(consumersOf(group), consumer, CONSUMER_BYTES);
  }
  seen(consumer: number): Count { return counterAt(this.arena.i32, (consumer >> 2) + SEEN); }
  setSeen(consumer: number, ms: Count): void { setCounter(this.arena.i32, (consumer >> 2) + SEEN, ms); }

  /** The table of what is pending: of the group, of one consumer. */
  pendingOf(group: number): number { return this.arena.i32[(group >> 2) + PENDING]!; }
  ownPending(consumer: number): number { return this.arena.i32[(consumer >> 2) + OWN_PENDING]!; }
  pendingAt(group: number, id: StreamId): number { return this.pending.find(this.pendingOf(group), id); }

  /** 0: nobody's yet. */
  consumerOf(nack: number): number { return this.arena.i32[nack >> 2]!; }
  deliveredAt(nack: number): Count { return counterAt(this.arena.i32, (nack >> 2) + DELIVERED); }
  setDeliveredAt(nack: number, ms: Count): void { setCounter(this.arena.i32, (nack >> 2) + DELIVERED, ms); }
  deliveries(nack: number): Count { return counterAt(this.arena.i32, (nack >> 2) + DELIVERIES); }
  setDeliveries(nack: number, count: Count): void { setCounter(this.arena.i32, (nack >> 2) + DELIVERIES, count); }
  countDelivery(nack: number): void { addToCounter(this.arena.i32, (nack >> 2) + DELIVERIES, 1); }

  /** A pending entry that is nobody's yet; the id must not be pending. */
  createPending(group: number, id: StreamId, deliveredAtMs: Count, deliveries: Count): number {
    const nack = this.arena.alloc(NACK_BYTES);
    this.arena.i32[nack >> 2] = 0;
    this.setDeliveredAt(nack, deliveredAtMs);
    this.setDeliveries(nack, deliveries);
    this.pending.set(this.pendingOf(group), id, nack);
    return nack;
  }
  /** Makes it this consumer's, and no longer another's. */
  assign(nack: number, id: StreamId, consumer: number): void {
    const before = this.consumerOf(nack);
    if (before === consumer) return;
    if (before !== 0) this.pending.remove(this.ownPending(before), id);
    this.pending.set(this.ownPending(consumer), id, nack);
    this.arena.i32[nack >> 2] = consumer;
  }
  /** A first delivery to this consumer, whoever had the entry before. */
  deliver(group: number, consumer: number, id: StreamId, nowMs: number): void {
    let nack = this.pendingAt(group, id);
    if (nack === 0) nack = this.createPending(group, id, nowMs, 1);
    else {
      this.setDeliveredAt(nack, nowMs);
      this.setDeliveries(nack, 1);
    }
    this.assign(nack, id, consumer);
  }
  /** Pending no longer; false when it was not. */
  acknowledge(group: number, id: StreamId): boolean {
    const nack = this.pending.remove(this.pendingOf(group), id);
    if (nack === 0) return false;
    const consumer = this.consumerOf(nack);
    if (consumer !== 0) this.pending.remove(this.ownPending(consumer), id);
    this.arena.free(nack, NACK_BYTES);
    return true;
  }

  /** Copies every group of a stream to another that has none. */
  copy(from: number, to: number): void {
    for (let g = 0; g < this.count(from); g++) {
      const old = this.at(from, g);
      const group = this.create(to, this.nameOf(old), this.lastId(old), this.entriesRead(old));
      this.pending.forEach(this.pendingOf(old), (id, nack) => {
        this.createPending(group, id, this.deliveredAt(nack), this.deliveries(nack));
      });
      for (let c = 0; c < this.consumerCount(old); c++) {
        const giver = this.consumerAt(old, c);
        const consumer = this.createConsumer(group, this.nameOf(giver), this.seen(giver));
        this.pending.forEach(this.ownPending(giver), (id) => this.assign(this.pendingAt(group, id), id, consumer));
      }
    }
  }

  bytes(root: number): number { return this.sum(root, classSize, (table) => this.pending.bytes(table)); }
  /** What the real server would take for the same. */
  weight(root: number): number { return this.sum(root, heapSize, (table) => this.pending.weight(table)); }

  private sum(root: number, block: (size: number) => number, table: (at: number) => number): number {
    let bytes = this.names.sum(ownerOf(root), block);
    for (let g = 0; g < this.count(root); g++) {
      const group = this.at(root, g);
      const pending = this.pendingOf(group);
      bytes += block(GROUP_BYTES) + this.names.sum(consumersOf(group), block) + table(pending)
        + this.pending.size(pending) * block(NACK_BYTES);
      for (let c = 0; c < this.consumerCount(group); c++) {
        bytes += block(CONSUMER_BYTES) + table(this.ownPending(this.consumerAt(group, c)));
      }
    }
    return bytes;
  }
}

function ownerOf(root: number): number { return root + GROUPS * 4; }
function consumersOf(group: number): number { return group + CONSUMERS * 4; }
