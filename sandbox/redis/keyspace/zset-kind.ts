/* What the keyspace asks of any type, for sorted sets. */
import { classSize } from '#structures/arena';
import { SCORE } from '#structures/sorted-index';
import type { Kind } from './kinds';
import { ENCODING, TYPE } from './layout';
import { Zset } from './zset';
import { zsetStore } from './zset-store';

export const zsetKind: Kind = {
  type: TYPE.zset,
  name: 'zset',
  free(db, entry) {
    const { small, members, order } = zsetStore(db.host.arena);
    if (db.encodingOf(entry) === ENCODING.listpack) small.packs.free(db.value(entry));
    else {
      order.destroy(db.valueHigh(entry));
      members.destroy(db.value(entry));
    }
  },
  copy(from, fromEntry, to, toEntry) {
    const { small, members, order, arena } = zsetStore(to.host.arena);
    const source = from.value(fromEntry);
    to.setEncoding(toEntry, from.encodingOf(fromEntry));
    if (from.encodingOf(fromEntry) === ENCODING.listpack) {
      const lp = small.packs.fromBytes(arena.u8, source, small.packs.bytes(source));
      to.setValue(toEntry, lp);
      return;
    }
    const dict = members.create();
    const index = order.create();
    const zset = new Zset(from, fromEntry);
    zset.walk(0, zset.size, false, (src, at, length, score) => {
      const member = members.insert(dict, src, at, length);
      arena.f64[(member + SCORE) >> 3] = score;
      order.insert(index, member);
    });
    to.setValue(toEntry, dict);
    to.setValueHigh(toEntry, index);
  },
  memoryBytes(db, entry) {
    const { small, members, order } = zsetStore(db.host.arena);
    if (db.encodingOf(entry) === ENCODING.listpack) return classSize(small.packs.bytes(db.value(entry)));
    const dict = db.value(entry);
    let bytes = members.overheadBytes(dict) + order.bytes(db.valueHigh(entry));
    members.forEach(dict, (member) => {
      bytes += classSize(members.entryBytes(members.keyLength(member)));
    });
    return bytes;
  },
  length: (db, entry) => new Zset(db, entry).size,
};
