/* What the keyspace asks of any type, for streams. */
import type { Kind } from './kinds';
import { ENCODING, TYPE } from './layout';

export const streamKind: Kind = {
  type: TYPE.stream,
  name: 'stream',
  free(db, entry) { db.host.containers.streams.destroy(db.value(entry)); },
  copy(from, fromEntry, to, toEntry) {
    to.setValue(toEntry, to.host.containers.streams.copy(from.value(fromEntry)));
    to.setEncoding(toEntry, ENCODING.stream);
  },
  memoryBytes: (db, entry) => db.host.containers.streams.bytes(db.value(entry)),
  weight: (db, entry) => db.host.containers.streams.weight(db.value(entry)),
  length: (db, entry) => db.host.containers.streams.length(db.value(entry)),
};
