/* What the keyspace asks of any type, for sorted sets. */
import { classSize, heapSize } from '#structures/arena';
import { SCORE } from '#structures/sorted-index';
import type { Kind } from './kinds';
import { ENCODING, TYPE } from './layout';
import { Zset } from './zset';

export const zsetKind: Kind = {
  type: TYPE.zset,
  name: 'zset',
  free(db, entry) {
    const { packs, scored, order } = db.host.containers;
    if (db.encodingOf(entry) === ENCODING.listpack) packs.free(db.value(entry));
    else {
      order.destroy(db.valueHigh(entry));
      scored.destroy(db.value(entry));
    }
  },
  copy(from, fromEntry, to, toEntry) {
    const { packs, scored, order, arena } = to.host.containers;
    const source = from.value(fromEntry);
    to.setEncoding(toEntry, from.encodingOf(fromEntry));
    if (from.encodingOf(fromEntry) === ENCODING.listpack) {
      to.setValue(toEntry, packs.copy(source));
      return;
    }
    const dict = scored.create();
    const index = order.create();
    order.walk(from.valueHigh(fromEntry), 0, scored.size(source), false, (member, score) => {
      const copy = scored.insert(dict, arena.u8, scored.keyOffset(member), scored.keyLength(member));
      arena.f64[(copy + SCORE) >> 3] = score;
      order.insert(index, copy);
    });
    to.setValue(toEntry, dict);
    to.setValueHigh(toEntry, index);
  },
  memoryBytes(db, entry) {
    const { packs, scored, order } = db.host.containers;
    const value = db.value(entry);
    if (db.encodingOf(entry) === ENCODING.listpack) return classSize(packs.bytes(value));
    let bytes = scored.overheadBytes(value) + order.bytes(db.valueHigh(entry));
    scored.forEach(value, (member) => {
      bytes += classSize(scored.entryBytes(scored.keyLength(member)));
    });
    return bytes;
  },
  weight(db, entry) {
    const { packs, scored } = db.host.containers;
    const value = db.value(entry);
    if (db.encodingOf(entry) === ENCODING.listpack) return heapSize(packs.bytes(value));
    let bytes = scored.frameWeight(value);
    scored.forEach(value, (member) => { bytes += scored.entryWeight(scored.keyLength(member)); });
    return bytes;
  },
  length: (db, entry) => new Zset(db, entry).size,
};
