/* A stream as DUMP gives it: its macro nodes as they are, what it remembers, its groups (rdb.c, rdbSaveObject). */
import { fromLatin1 } from '#base/bytes';
import { StreamId } from '#structures/stream-id';
import type { Keyspace } from '../keyspace/keyspace';
import { Stream } from '../keyspace/stream';
import type { StreamGroup } from '../keyspace/stream-group';
import { RDB } from './types';
import type { DumpWriter } from './writer';

export function saveStream(db: Keyspace, entry: number, out: DumpWriter): void {
  const { streams, packs, arena } = db.host.containers;
  const stream = Stream.opened(db, entry)!;
  out.byte(RDB.stream2);
  out.length(stream.nodeCount);
  streams.index.forEach(streams.indexOf(db.value(entry)), (id, lp) => {
    out.string(keyOf(id));
    out.string(arena.u8.subarray(lp, lp + packs.bytes(lp)));
  });
  out.length(stream.length);
  for (const id of [stream.lastId, stream.firstId, stream.maxDeletedId]) saveId(id, out);
  out.wide(stream.entriesAdded);
  out.length(stream.groupCount);
  for (const group of stream.allGroups()) saveGroup(group, out);
}

function saveGroup(group: StreamGroup, out: DumpWriter): void {
  out.string(fromLatin1(group.name));
  saveId(group.lastId, out);
  out.wide(group.entriesRead);
  out.length(group.pendingCount());
  eachPending(group, 0, (id, nack) => {
    out.raw(keyOf(id));
    out.eightBytes(group.deliveredAt(nack));
    out.wide(group.deliveries(nack));
  });
  out.length(group.consumerCount);
  for (const consumer of group.consumers()) {
    out.string(fromLatin1(group.consumerName(consumer)));
    out.eightBytes(group.seen(consumer));
    out.length(group.pendingCount(consumer));
    eachPending(group, consumer, (id) => out.raw(keyOf(id)));
  }
}

function eachPending(group: StreamGroup, consumer: number, visit: (id: StreamId, nack: number) => void): void {
  const from = new StreamId();
  let pending = group.pendingFrom(from, consumer);
  while (pending !== undefined) {
    visit(pending.id, pending.nack);
    pending = from.from(pending.id).increment() ? group.pendingFrom(from, consumer) : undefined;
  }
}

function saveId(id: StreamId, out: DumpWriter): void {
  out.halves(id.msHigh, id.msLow);
  out.halves(id.seqHigh, id.seqLow);
}

/** The id as the real server's trees have it: sixteen bytes, the greatest first. */
function keyOf(id: StreamId): Uint8Array { return Uint8Array.from({ length: 16 }, (_, i) => id.byteAt(i)); }
