/* MEMORY USAGE: the real server's estimate of what a key takes (object.c, objectComputeSize).
 *
 * Not quite what the accounts hold: structures count by their plain size, not by what the heap hands out, and
 * elements of large values are sampled from the front and multiplied. Levels of skiplist nodes are chance there and the
 * average here; so is what a consumer group's pending entries take. */
import { blobLength, sdsBytes } from '#structures/blob';
import { heapSize } from '#structures/arena';
import { PAYLOAD } from '#structures/byte-dict';
import { SKIPLIST_NODE } from '../keyspace/containers';
import type { Keyspace } from '../keyspace/keyspace';
import { ENCODING, TYPE } from '../keyspace/layout';
import { embeddedBytes, OBJECT, stringSurplus } from '../keyspace/string-weight';

const DICT_ENTRY = 24;
const DICT = 56;
const SLOT = 8;
const QUICKLIST = 40;
const QUICKLIST_NODE = 40;
const ZSET = 16 + 32;
const SKIPLIST_HEADER = 640;
const STREAM = 80;
const STREAM_ID = 16;
const RADIX_NODE = 4 + 30 * 8;
const STREAM_NODE_MIN = 4096;

/** Bytes of the key and its value; `samples` elements are looked at. */
export function keyUsage(db: Keyspace, entry: number, samples: number): number {
  const { entries } = db.host;
  return valueUsage(db, entry, samples) + sdsBytes(entries.keyLength(entry)) + DICT_ENTRY;
}

function valueUsage(db: Keyspace, entry: number, samples: number): number {
  const { packs, intsets, fields, members, scored, groups, arena } = db.host.containers;
  const value = db.value(entry);
  switch (db.encodingOf(entry)) {
    case ENCODING.int: return OBJECT;
    case ENCODING.embstr: return embeddedBytes(blobLength(arena, value));
    case ENCODING.raw: return OBJECT + sdsBytes(blobLength(arena, value)) + stringSurplus(db, entry);
    case ENCODING.listpack: return OBJECT + heapSize(packs.bytes(value));
    case ENCODING.intset: return OBJECT + heapSize(intsets.bytes(value));
    case ENCODING.quicklist: return OBJECT + QUICKLIST + nodesUsage(db, value, samples);
    case ENCODING.stream: return OBJECT + STREAM + streamUsage(db, value, samples) + groups.weight(value);
    case ENCODING.skiplist:
      return OBJECT + ZSET + SKIPLIST_HEADER + tableUsage(scored, value) + membersUsage(db, entry, samples);
    default: break;
  }
  const hash = db.typeOf(entry) === TYPE.hash;
  const table = hash ? fields : members;
  const elements = sampledSum(samples, table.size(value), (visit) => table.forEach(value, (each) => {
    const held = hash ? sdsBytes(blobLength(arena, arena.i32[(each + PAYLOAD) >> 2]!)) : 0;
    return visit(DICT_ENTRY + sdsBytes(table.keyLength(each)) + held);
  }));
  return OBJECT + tableUsage(table, value) + elements;
}

function tableUsage(table: { slots(root: number): number }, root: number): number {
  return DICT + SLOT * table.slots(root);
}

/** The mean of the first `samples` sizes, times `count`. */
function sampledSum(samples: number, count: number, walk: (visit: (bytes: number) => boolean) => void): number {
  let seen = 0;
  let bytes = 0;
  walk((each) => {
    bytes += each;
    return ++seen < samples;
  });
  return seen === 0 ? 0 : Math.trunc((bytes / seen) * count);
}

function membersUsage(db: Keyspace, entry: number, samples: number): number {
  const { scored, order } = db.host.containers;
  const size = scored.size(db.value(entry));
  return sampledSum(samples, size, (visit) => order.walk(db.valueHigh(entry), 0, size, false, (member) =>
    visit(DICT_ENTRY + sdsBytes(scored.keyLength(member)) + SKIPLIST_NODE)));
}

function nodesUsage(db: Keyspace, list: number, samples: number): number {
  const { lists } = db.host.containers;
  return sampledSum(samples, lists.nodes(list), (visit) => {
    let node = lists.head(list);
    while (visit(QUICKLIST_NODE + heapSize(lists.nodeBytes(node)))) {
      node = lists.next(node);
      if (node === 0) return;
    }
  });
}

/** Radix tree of ids, then listpacks: the first ones sampled, the last as it is, with its room. */
function streamUsage(db: Keyspace, stream: number, samples: number): number {
  const { streams, packs, settings } = db.host.containers;
  const nodes = streams.nodeCount(stream);
  const room = Math.min(settings.streamNodeMaxBytes || STREAM_NODE_MIN, STREAM_NODE_MIN);
  const sizes: number[] = [];
  streams.index.forEach(streams.indexOf(stream), (_, lp) => { sizes.push(heapSize(packs.bytes(lp))); });
  if (nodes > 0) sizes[nodes - 1] = Math.max(sizes[nodes - 1]!, heapSize(room));
  const first = sizes.slice(0, Math.min(samples, nodes)).reduce((sum, each) => sum + each, 0);
  const tree = nodes * STREAM_ID + streams.radixNodes(stream) * RADIX_NODE;
  if (nodes <= samples) return tree + first;
  return tree + Math.trunc(first / samples) * (nodes - 1) + sizes[nodes - 1]!;
}
