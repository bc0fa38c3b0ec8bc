/* DEBUG OBJECT, SDSLEN, LISTPACK, QUICKLIST: how one value is held (debug.c). Addresses are offsets in the arena. */
import type { Context } from '../context';
import { NO_SUCH_KEY, Refusal } from '../errors';
import { dumpEntry } from '../dump/save';
import { ENCODING, ENCODING_NAMES, TYPE } from '../keyspace/layout';
import { textOf } from '../keyspace/string';

/** DUMP's payload beyond the value itself: a type, a version, a checksum. */
const AROUND_VALUE = 11;

function entryOf(ctx: Context): number {
  const entry = ctx.db.findAny(ctx.text(2));
  if (entry === 0) throw NO_SUCH_KEY;
  return entry;
}

export function showObject(ctx: Context): void {
  const entry = entryOf(ctx);
  const { db, node } = ctx;
  const type = db.typeOf(entry);
  const length = dumpEntry(db, ctx.text(2), entry).length - AROUND_VALUE;
  const lru = Math.floor(node.now / 1000) & 0xffffff;
  const encoding = ENCODING_NAMES[db.encodingOf(entry)];
  let text = `Value at:0x${entry.toString(16).padStart(12, '0')} refcount:1 encoding:${encoding} `
    + `serializedlength:${length} lru:${lru} lru_seconds_idle:0`;
  if (type === TYPE.list) {
    const { lists } = node.containers;
    const root = db.value(entry);
    let bytes = 0;
    for (let at = lists.head(root); at !== 0; at = lists.next(at)) bytes += lists.nodeBytes(at);
    text += ` ql_nodes:${lists.nodes(root)} ql_avg_node:${(lists.size(root) / lists.nodes(root)).toFixed(2)} `
      + `ql_listpack_max:${node.config.listMaxListpackSize} ql_compressed:0 ql_uncompressed_size:${bytes}`;
  }
  ctx.reply.status(text);
}

export function showString(ctx: Context): void {
  const entry = entryOf(ctx);
  const { db } = ctx;
  const encoding = db.encodingOf(entry);
  if (db.typeOf(entry) !== TYPE.string || encoding === ENCODING.int) {
    throw new Refusal('ERR Not an sds encoded string.');
  }
  const [key, value] = [ctx.length(2), textOf(db, entry).length];
  ctx.reply.status(`key_sds_len:${key}, key_sds_avail:0, key_zmalloc: ${sdsHeap(key)}, val_sds_len:${value}, `
    + `val_sds_avail:0, val_zmalloc: ${encoding === ENCODING.embstr ? value + 19 & ~7 : sdsHeap(value)}`);
}

/** An SDS of this length with its header, in steps of eight bytes. */
function sdsHeap(length: number): number {
  const header = length < 32 ? 2 : length < 256 ? 4 : 6;
  return length + header + 7 & ~7;
}

export function showPacked(ctx: Context): void {
  if (ctx.db.encodingOf(entryOf(ctx)) !== ENCODING.listpack) throw new Refusal('ERR Not a listpack encoded object.');
  ctx.reply.status('Listpack structure printed on stdout');
}

export function showQuicklist(ctx: Context): void {
  if (ctx.count === 4) ctx.int32(3);
  if (ctx.db.typeOf(entryOf(ctx)) !== TYPE.list) throw new Refusal('ERR Not a quicklist encoded object.');
  ctx.reply.status('Quicklist structure printed on stdout');
}
