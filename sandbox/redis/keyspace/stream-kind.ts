/* What the keyspace asks of any type, for streams. */
import type { Kind } from './kinds';
import { ENCODING, TYPE } from './layout';

export const streamKind: Kind = {
  type: TYPE.stream,
  name: 'stream',
  free(db, entry) {
    const { groups, streams } = db.host.containers;
    groups.destroyAll(db.value(entry));
    streams.destroy(db.value(entry));
  },
  copy(from, fromEntry, to, toEntry) {
    const { groups, streams } = to.host.containers;
    const root = streams.copy(from.value(fromEntry));
    to.setValue(toEntry, root);
    groups.copy(from.value(fromEntry), root);
    to.setEncoding(toEntry, ENCODING.stream);
  },
  memoryBytes(db, entry) {
    const { groups, streams } = db.host.containers;
    return streams.bytes(db.value(entry)) + groups.bytes(db.value(entry));
  },
  weight(db, entry) {
    const { groups, streams } = db.host.containers;
    return streams.weight(db.value(entry)) + groups.weight(db.value(entry));
  },
  length: (db, entry) => db.host.containers.streams.length(db.value(entry)),
};
