/* A loaded payload becomes a key, in the encoding the real server chooses by its thresholds of now (rdb.c). */
import type { Listpacks } from '#structures/listpack';
import { Hash } from '../keyspace/hash';
import type { Keyspace } from '../keyspace/keyspace';
import { ENCODING, TYPE } from '../keyspace/layout';
import { List } from '../keyspace/list';
import { SetValue } from '../keyspace/set';
import { setString } from '../keyspace/string';
import { Zset } from '../keyspace/zset';
import { buildStream } from './build-stream';
import { judgeStream } from './load-stream';
import { distinct, type ListNode, type Loaded, scores } from './load';

/** Judges what only the elements of a listpack can tell: pairs, repetitions, scores. */
export function judge(packs: Listpacks, loaded: Loaded): void {
  if (loaded.type === 'stream') return judgeStream(packs, loaded);
  if ((loaded.type !== 'hash' && loaded.type !== 'zset') || Array.isArray(loaded.pack)) return;
  const lp = packs.fromBytes(loaded.pack, 0, loaded.pack.length);
  const elements: Uint8Array[] = [];
  for (let p = packs.first(lp); p !== 0; p = packs.next(lp, p)) {
    packs.read(lp, p);
    elements.push(packs.src.slice(packs.at, packs.at + packs.length));
  }
  packs.free(lp);
  distinct(elements, 2);
  if (loaded.type === 'zset') scores(elements);
}

/** The key is not there. */
export function build(db: Keyspace, key: string, loaded: Loaded): void {
  const { packs, intsets, settings } = db.host.containers;
  switch (loaded.type) {
    case 'string': setString(db, key, loaded.text); break;
    case 'elements': {
      const list = List.create(db, key);
      for (const each of loaded.elements) list.push('tail', each, 0, each.length);
      break;
    }
    case 'list': buildList(db, key, loaded.nodes); break;
    case 'intset': {
      const value = intsets.fromBytes(loaded.bytes, 0, loaded.bytes.length);
      const entry = db.add(key, TYPE.set, ENCODING.intset);
      db.setValue(entry, value);
      if (intsets.size(value) > settings.setMaxIntsetEntries) SetValue.at(db, entry)!.enlarge();
      break;
    }
    case 'set': {
      const set = SetValue.detached(db);
      if (loaded.members.length > settings.setMaxIntsetEntries) set.enlarge();
      for (const each of loaded.members) set.add(each, 0, each.length);
      set.storeAs(key);
      break;
    }
    case 'pairs': {
      const hash = Hash.create(db, key);
      const { pairs } = loaded;
      if (pairs.length / 2 > settings.hashMaxListpackEntries) hash.willHold(Infinity);
      for (let i = 0; i < pairs.length; i += 2) {
        hash.set(pairs[i]!, 0, pairs[i]!.length, pairs[i + 1]!, 0, pairs[i + 1]!.length);
      }
      break;
    }
    case 'scored': Zset.storeInTurn(db, key, loaded.members, loaded.members.length); break;
    case 'stream': buildStream(db, key, loaded); break;
    default: {
      const lp = packOf(packs, loaded.pack);
      const entry = db.add(key, loaded.type === 'hash' ? TYPE.hash : TYPE.zset, ENCODING.listpack);
      db.setValue(entry, lp);
      const pairs = packs.size(lp) >> 1;
      if (loaded.type === 'zset' && pairs > settings.zsetMaxListpackEntries) Zset.at(db, entry)!.enlarge();
      if (loaded.type === 'hash' && pairs > settings.hashMaxListpackEntries) Hash.current(db, key)!.willHold(Infinity);
    }
  }
}

function buildList(db: Keyspace, key: string, nodes: readonly ListNode[]): void {
  const { packs, lists } = db.host.containers;
  List.create(db, key);
  const root = db.value(db.find(key));
  for (const node of nodes) {
    if ('elements' in node) lists.appendPack(root, packOf(packs, node.elements));
    else if (node.plain) lists.appendPlain(root, node.bytes, 0, node.bytes.length);
    else lists.appendPack(root, packOf(packs, node.bytes));
  }
}

function packOf(packs: Listpacks, from: Uint8Array | readonly Uint8Array[]): number {
  if (from instanceof Uint8Array) return packs.fromBytes(from, 0, from.length);
  let lp = packs.create();
  for (const each of from) lp = packs.append(lp, each, 0, each.length);
  return lp;
}
