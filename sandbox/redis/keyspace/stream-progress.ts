/* How far into a stream an id is, counted in entries ever added: what the entries-read and the lag of a consumer group
 * are made of (t_stream.c, streamEstimateDistanceFromFirstEverEntry and streamRangeHasTombstones). */
import type { StreamId } from '#structures/stream-id';
import type { Stream } from './stream';

/** The place of the entry with this id among all that were ever added; undefined when nobody can tell. */
export function readUpTo(stream: Stream, id: StreamId): number | bigint | undefined {
  const { entriesAdded, length, lastId, firstId, maxDeletedId } = stream;
  if (entriesAdded === 0) return 0;
  const toLast = id.compare(lastId);
  if (length === 0 && toLast <= 0) return entriesAdded;
  if (toLast === 0) return entriesAdded;
  if (toLast > 0) return undefined;
  if (!maxDeletedId.isZero && maxDeletedId.compare(firstId) >= 0) return undefined;
  const toFirst = id.compare(firstId);
  if (toFirst > 0) return undefined;
  const before = typeof entriesAdded === 'number'
    ? entriesAdded - length : BigInt.asIntN(64, entriesAdded - BigInt(length));
  if (toFirst < 0) return before;
  return typeof before === 'number' ? before + 1 : BigInt.asIntN(64, before + 1n);
}

/** Has an entry been deleted from the middle, at or above this id? */
export function hasGapsFrom(stream: Stream, from: StreamId): boolean {
  const { maxDeletedId } = stream;
  if (stream.length === 0 || maxDeletedId.isZero || stream.firstId.compare(maxDeletedId) > 0) return false;
  return from.compare(maxDeletedId) <= 0;
}
