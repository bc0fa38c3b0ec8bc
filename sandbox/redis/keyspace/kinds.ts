/* What the keyspace must be able to do with a value of any type: free it, copy it, name its encoding, weigh it.
 *
 * Each type registers one record here; nothing else in the room asks which type a value has. */
import type { Keyspace } from './keyspace';
import type { TypeId } from './layout';
import { hashKind } from './hash';
import { listKind } from './list';
import { setKind } from './set';
import { streamKind } from './stream-kind';
import { stringKind } from './string';
import { zsetKind } from './zset-kind';

export interface Kind {
  type: TypeId;
  /** What TYPE answers. */
  name: string;
  /** Frees everything behind the entry's value; the entry itself stays. */
  free(db: Keyspace, entry: number): void;
  /** Makes `toEntry` (fresh, same type) a deep copy; both databases are of one node. */
  copy(from: Keyspace, fromEntry: number, to: Keyspace, toEntry: number): void;
  /** Bytes in arena blocks behind the entry's value. */
  memoryBytes(db: Keyspace, entry: number): number;
  /** What the same value takes on the real server's heap, beyond its object's 16 bytes. */
  weight(db: Keyspace, entry: number): number;
  /** How many elements: what the work of removing or copying it is counted by. */
  length(db: Keyspace, entry: number): number;
}

const kinds: Kind[] = [];
for (const kind of [stringKind, listKind, setKind, hashKind, zsetKind, streamKind]) kinds[kind.type] = kind;

export function kindOf(type: TypeId): Kind { return kinds[type]!; }
