/* What all data weighs, counted anew from the databases: for snapshots from before the account was kept, and to prove
 * that keeping it is right. */
import { kindOf } from '../keyspace/kinds';
import { ENCODING, TYPE } from '../keyspace/layout';
import { isSmallInteger, OBJECT } from '../keyspace/string-weight';
import type { RedisNode } from '../node';

/** Bytes on the real server's heap of every database of the node. */
export function recount(node: RedisNode): number {
  const { entries } = node;
  let bytes = 0;
  for (const db of node.databases) {
    const { main, expires } = db.tablesWeight;
    bytes += main + expires;
    db.forEach((entry) => {
      bytes += entries.entryWeight(entries.keyLength(entry)) + kindOf(db.typeOf(entry)).weight(db, entry);
    });
  }
  return bytes;
}

/**
 * The policy began or ceased to forbid shared integers, which are not counted. The real server changes only values that
 * are written from then on; here all of them change at once.
 */
export function reweighIntegers(node: RedisNode, forbidden: boolean): void {
  let small = 0;
  for (const db of node.databases) {
    db.forEach((entry) => {
      const integer = db.typeOf(entry) === TYPE.string && db.encodingOf(entry) === ENCODING.int;
      if (integer && isSmallInteger(db, entry)) small++;
    });
  }
  node.arena.weight += (forbidden ? OBJECT : -OBJECT) * small;
}
