/* A value as DUMP gives it: the real server's bytes for its encoding (rdb.c, rdbSaveObject). */
import { blobAt } from '#structures/blob';
import { Hash } from '../keyspace/hash';
import type { Keyspace } from '../keyspace/keyspace';
import { ENCODING, TYPE } from '../keyspace/layout';
import { SetValue } from '../keyspace/set';
import { textOf } from '../keyspace/string';
import { Zset } from '../keyspace/zset';
import { saveStream } from './save-stream';
import { NODE, RDB } from './types';
import { DumpWriter } from './writer';

export function dumpEntry(db: Keyspace, key: string, entry: number): Uint8Array {
  const out = new DumpWriter();
  const { packs, intsets, arena } = db.host.containers;
  const value = db.value(entry);
  const block = (type: number, length: number) => {
    out.byte(type);
    out.string(arena.u8.subarray(value, value + length));
  };
  const packed = db.encodingOf(entry) === ENCODING.listpack;
  switch (db.typeOf(entry)) {
    case TYPE.string:
      out.byte(RDB.string);
      out.text(textOf(db, entry));
      break;
    case TYPE.list: saveList(db, value, out); break;
    case TYPE.set:
      if (db.encodingOf(entry) === ENCODING.intset) block(RDB.intset, intsets.bytes(value));
      else saveSet(SetValue.at(db, entry)!, out);
      break;
    case TYPE.zset:
      if (packed) block(RDB.zsetListpack, packs.bytes(value));
      else saveZset(Zset.at(db, entry)!, out);
      break;
    case TYPE.hash:
      if (packed) block(RDB.hashListpack, packs.bytes(value));
      else saveHash(Hash.current(db, key)!, out);
      break;
    default: saveStream(db, entry, out);
  }
  return out.finish();
}

function saveList(db: Keyspace, root: number, out: DumpWriter): void {
  const { lists, arena } = db.host.containers;
  out.byte(RDB.quicklist2);
  out.length(lists.nodes(root));
  for (let node = lists.head(root); node !== 0; node = lists.next(node)) {
    const plain = lists.isPlain(node);
    const at = plain ? blobAt(lists.entry(node)) : lists.entry(node);
    out.length(plain ? NODE.plain : NODE.packed);
    out.string(arena.u8.subarray(at, at + lists.nodeBytes(node)));
  }
}

function saveSet(set: SetValue, out: DumpWriter): void {
  out.byte(RDB.set);
  out.length(set.size);
  set.forEach((handle) => {
    set.readMember(handle);
    out.string(set.src.subarray(set.at, set.at + set.length));
  });
}

function saveZset(zset: Zset, out: DumpWriter): void {
  out.byte(RDB.zset);
  out.length(zset.size);
  zset.forEach((handle) => {
    out.text(zset.memberText(handle));
    out.double(zset.scoreOf(handle));
  });
}

function saveHash(hash: Hash, out: DumpWriter): void {
  out.byte(RDB.hash);
  out.length(hash.size);
  hash.forEach((handle) => {
    out.text(hash.fieldText(handle));
    out.text(hash.valueText(handle));
  });
}
