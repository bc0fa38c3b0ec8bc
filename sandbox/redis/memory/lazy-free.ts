/* What the real server would free on another thread (lazyfree.c): values whose freeing takes more than 64 steps. Here
 * freeing is done at once, so nothing is ever pending; what is kept is the count that INFO tells. */
import type { Keyspace } from '../keyspace/keyspace';
import { kindOf } from '../keyspace/kinds';
import { ENCODING } from '../keyspace/layout';

const THRESHOLD = 64;

/** Call it before a value is freed that the real server would hand to the other thread. */
export function countLazyFree(db: Keyspace, entry: number): void {
  if (freeEffort(db, entry) > THRESHOLD) db.host.stats.lazyFreed++;
}

/** Allocations that freeing the value takes, about (lazyfreeGetFreeEffort). */
function freeEffort(db: Keyspace, entry: number): number {
  const { lists, streams } = db.host.containers;
  switch (db.encodingOf(entry)) {
    case ENCODING.quicklist: return lists.nodes(db.value(entry));
    case ENCODING.hashtable: case ENCODING.skiplist: return kindOf(db.typeOf(entry)).length(db, entry);
    case ENCODING.stream: return streams.nodeCount(db.value(entry));
    default: return 1;
  }
}
