/* A stream of a payload becomes a key. */
import { StreamId } from '#structures/stream-id';
import type { Keyspace } from '../keyspace/keyspace';
import { Stream } from '../keyspace/stream';
import { readUpTo } from '../keyspace/stream-progress';
import type { LoadedStream } from './load-stream';

/** The key is not there. */
export function buildStream(db: Keyspace, key: string, loaded: LoadedStream): void {
  const stream = Stream.create(db, key);
  for (const { id, pack } of loaded.nodes) stream.adoptNode(id, pack);
  stream.length = loaded.length;
  stream.lastId = loaded.lastId;
  if (loaded.memory === undefined) {
    stream.entriesAdded = loaded.length;
    // Of no entry the real server finds the greatest id as the first.
    if (loaded.length === 0) stream.firstId = StreamId.max();
    else stream.renewFirst();
  } else {
    stream.firstId = loaded.memory.firstId;
    stream.maxDeletedId = loaded.memory.maxDeletedId;
    stream.entriesAdded = loaded.memory.entriesAdded;
  }
  for (const each of loaded.groups) {
    const group = stream.createGroup(each.name, each.lastId, each.entriesRead ?? readUpTo(stream, each.lastId) ?? -1);
    for (const { id, deliveredAtMs, deliveries } of each.pending) group.createPending(id, deliveredAtMs, deliveries);
    for (const { name, seenMs, pending } of each.consumers) {
      const consumer = group.createConsumer(name, seenMs);
      for (const id of pending) group.assign(group.pending(id), id, consumer);
    }
  }
}
