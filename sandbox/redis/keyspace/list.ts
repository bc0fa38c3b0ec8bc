/* Lists: always a quicklist in 7.0 (t_list.c). A `List` is the door to one key's list, good for the command that
 * opened it. */
import type { ReplyWriter } from '#wire/reply-writer';
import { LISTPACK_HEADER } from '#structures/listpack';
import { blobAt, blobLength } from '#structures/blob';
import { WRONG_TYPE } from '../errors';
import type { Keyspace, WordsOf } from './keyspace';
import type { Kind } from './kinds';
import { ENCODING, TYPE } from './layout';
import type { Containers } from './containers';

export type End = 'head' | 'tail';

export class List {
  private readonly containers: Containers;
  private readonly root: number;

  private constructor(private readonly db: Keyspace, private readonly entry: number) {
    this.containers = db.host.containers;
    this.root = db.value(entry);
  }

  /** For a command that reads; undefined when there is no such key. Refuses another type. */
  static read(db: Keyspace, key: string): List | undefined { return List.at(db, db.read(key)); }
  /** The same for the key that is word `i`, without making its text. */
  static readWord({ db, words }: WordsOf, i: number): List | undefined {
    return List.at(db, db.readSpan(words.source, words.starts[i]!, words.ends[i]! - words.starts[i]!));
  }

  /** For a command that may change it. */
  static current(db: Keyspace, key: string): List | undefined { return List.at(db, db.write(key)); }
  static currentWord({ db, words }: WordsOf, i: number): List | undefined {
    return List.at(db, db.writeSpan(words.source, words.starts[i]!, words.ends[i]! - words.starts[i]!));
  }

  static at(db: Keyspace, entry: number): List | undefined {
    if (entry === 0) return undefined;
    if (db.typeOf(entry) !== TYPE.list) throw WRONG_TYPE;
    return new List(db, entry);
  }

  /** An empty list under a key that is not there; the caller fills it at once. */
  static create(db: Keyspace, key: string): List {
    return List.fill(db, db.add(key, TYPE.list, ENCODING.quicklist));
  }

  /** An empty list under a key, whatever that was; its expiry goes, and who waits for an existing key is not told. */
  static store(db: Keyspace, key: string): List {
    const entry = db.write(key);
    if (entry === 0) return List.create(db, key);
    db.freeValue(entry);
    db.retype(entry, TYPE.list, ENCODING.quicklist);
    db.clearExpiry(entry);
    return List.fill(db, entry);
  }

  private static fill(db: Keyspace, entry: number): List {
    const { lists, settings } = db.host.containers;
    const root = lists.create(settings.listMaxListpackSize);
    db.setValue(entry, root);
    return new List(db, entry);
  }

  get key(): string { return this.db.keyOf(this.entry); }
  get length(): number { return this.containers.lists.size(this.root); }

  /** How many nodes and elements an index may pass before it is found: what its work is counted by. */
  get costOfIndex(): number {
    const { lists } = this.containers;
    return lists.nodes(this.root) + lists.nodeSize(lists.head(this.root));
  }

  push(end: End, src: Uint8Array, at: number, length: number): void {
    if (end === 'head') this.containers.lists.pushHead(this.root, src, at, length);
    else this.containers.lists.pushTail(this.root, src, at, length);
  }

  /** Takes an element out of an end and writes it. */
  pop(end: End, reply: ReplyWriter): void {
    const { cursor, lists } = this.containers;
    cursor.seek(this.root, end === 'head' ? 0 : -1);
    cursor.read();
    reply.bulkBytes(cursor.src, cursor.at, cursor.length);
    if (end === 'head') lists.dropHead(this.root);
    else lists.dropTail(this.root);
  }

  /** Takes an element out of an end. */
  take(end: End): Uint8Array {
    const { cursor, lists } = this.containers;
    cursor.seek(this.root, end === 'head' ? 0 : -1);
    cursor.read();
    const bytes = cursor.src.slice(cursor.at, cursor.at + cursor.length);
    if (end === 'head') lists.dropHead(this.root);
    else lists.dropTail(this.root);
    return bytes;
  }

  /** Writes the element at an index; false if there is none. */
  writeAt(index: number, reply: ReplyWriter): boolean {
    const { cursor } = this.containers;
    if (!cursor.seek(this.root, index)) return false;
    cursor.read();
    reply.bulkBytes(cursor.src, cursor.at, cursor.length);
    return true;
  }

  /** Writes `count` elements from an index on, all within the list. */
  writeRange(start: number, count: number, reply: ReplyWriter): void {
    const { lists, packs, arena } = this.containers;
    if (count <= 0) return;
    let node = lists.nodeOfIndex(this.root, start);
    let skip = lists.indexInNode;
    for (let left = count; left > 0; node = lists.next(node), skip = 0) {
      const entry = lists.entry(node);
      if (lists.isPlain(node)) {
        reply.bulkBytes(arena.u8, blobAt(entry), blobLength(arena, entry));
        left--;
        continue;
      }
      let p = skip === 0 ? LISTPACK_HEADER : packs.seek(entry, skip);
      for (; left > 0 && p !== 0; left--, p = packs.next(entry, p)) {
        packs.read(entry, p);
        reply.bulkBytes(packs.src, packs.at, packs.length);
      }
    }
  }

  /** The same from the last element backward. */
  writeBackward(count: number, reply: ReplyWriter): void {
    const { cursor } = this.containers;
    let more = cursor.seek(this.root, -1);
    for (let left = count; left > 0 && more; left--, more = cursor.previous()) {
      cursor.read();
      reply.bulkBytes(cursor.src, cursor.at, cursor.length);
    }
  }

  /** Takes `count` elements out, from an index within the list on. */
  removeRange(start: number, count: number): number {
    return this.containers.lists.removeRange(this.root, start, count);
  }

  /** Puts an element before or after the first one equal to the pivot; false if there is none. Both are in `src`. */
  insertBeside(
    after: boolean, src: Uint8Array, pivot: { at: number; length: number }, at: number, length: number,
  ): boolean {
    const { cursor } = this.containers;
    for (let more = cursor.seek(this.root, 0); more; more = cursor.next()) {
      if (!cursor.equals(src, pivot.at, pivot.length)) continue;
      cursor.insert(after, src, at, length);
      return true;
    }
    return false;
  }

  /** False if the index is out of the list. */
  replace(index: number, src: Uint8Array, at: number, length: number): boolean {
    const { cursor } = this.containers;
    if (!cursor.seek(this.root, index)) return false;
    cursor.replace(src, at, length);
    return true;
  }

  /** Takes out up to `limit` (0: all) elements equal to the bytes, from the head or backward from the tail. */
  removeEqual(src: Uint8Array, at: number, length: number, limit: number, backward: boolean): number {
    const { cursor } = this.containers;
    let removed = 0;
    for (let more = cursor.seek(this.root, backward ? -1 : 0); more;) {
      if (cursor.equals(src, at, length)) {
        more = cursor.remove(backward);
        if (++removed === limit) break;
      } else more = backward ? cursor.previous() : cursor.next();
    }
    return removed;
  }

  /** Calls `found` with the distance from the starting end of each equal element, while it answers true. */
  eachEqual(
    src: Uint8Array, at: number, length: number, backward: boolean, maxLooks: number,
    found: (distance: number) => boolean,
  ): void {
    const { cursor } = this.containers;
    let more = cursor.seek(this.root, backward ? -1 : 0);
    for (let i = 0; more && i < maxLooks; i++) {
      if (cursor.equals(src, at, length) && !found(i)) return;
      more = backward ? cursor.previous() : cursor.next();
    }
  }

  /** Every element as text, in order: for SORT. */
  texts(): string[] {
    const out: string[] = [];
    const { cursor } = this.containers;
    for (let more = cursor.seek(this.root, 0); more; more = cursor.next()) out.push(cursor.text());
    return out;
  }

  /** A list without elements is no key: removes it and says so. */
  removeIfEmpty(): boolean {
    if (this.length > 0) return false;
    this.db.removeEntry(this.entry);
    return true;
  }
}

export const listKind: Kind = {
  type: TYPE.list,
  name: 'list',
  free(db, entry) { db.host.containers.lists.free(db.value(entry)); },
  copy(from, fromEntry, to, toEntry) { to.setValue(toEntry, to.host.containers.lists.copy(from.value(fromEntry))); },
  memoryBytes(db, entry) { return db.host.containers.lists.bytes(db.value(entry)); },
  weight(db, entry) { return db.host.containers.lists.weight(db.value(entry)); },
  length(db, entry) { return db.host.containers.lists.size(db.value(entry)); },
};
