/* Hashes: a listpack of field, value, field, value … while short, then a table of fields with a blob each (t_hash.c).
 *
 * A `Hash` is the door to one key's hash, good for the command that opened it. A handle names a field (a position or an
 * entry) until the hash changes. `find` and `readValue` set `src`, `at`, `length` to a span of bytes. */
import type { Dice } from '#base/dice';
import type { ReplyWriter } from '#wire/reply-writer';
import { PAYLOAD, hashBytes } from '#structures/byte-dict';
import { blobAt, blobFree, blobFromBytes, blobLength, blobReplaceBytes, sdsBytes } from '#structures/blob';
import { classSize, heapSize } from '#structures/arena';
import { latin1 } from '#base/bytes';
import { WRONG_TYPE } from '../errors';
import type { Containers } from './containers';
import type { Keyspace, WordsOf } from './keyspace';
import type { Kind } from './kinds';
import { ENCODING, TYPE } from './layout';

export class Hash {
  src: Uint8Array;
  at = 0;
  length = 0;
  private readonly containers: Containers;
  private packed: boolean;
  private value: number;

  private constructor(private readonly db: Keyspace, private readonly entry: number) {
    this.containers = db.host.containers;
    this.src = this.containers.arena.u8;
    this.packed = db.encodingOf(entry) === ENCODING.listpack;
    this.value = db.value(entry);
  }

  /** For a command that reads; undefined when there is no such key. Refuses another type. */
  static read(db: Keyspace, key: string): Hash | undefined { return Hash.at(db, db.read(key)); }
  /** The same for the key that is word `i`, without making its text. */
  static readWord({ db, words }: WordsOf, i: number): Hash | undefined {
    return Hash.at(db, db.readSpan(words.source, words.starts[i]!, words.ends[i]! - words.starts[i]!));
  }

  /** For a command that may change it. */
  static current(db: Keyspace, key: string): Hash | undefined { return Hash.at(db, db.write(key)); }
  static currentWord({ db, words }: WordsOf, i: number): Hash | undefined {
    return Hash.at(db, db.writeSpan(words.source, words.starts[i]!, words.ends[i]! - words.starts[i]!));
  }

  static at(db: Keyspace, entry: number): Hash | undefined {
    if (entry === 0) return undefined;
    if (db.typeOf(entry) !== TYPE.hash) throw WRONG_TYPE;
    return new Hash(db, entry);
  }

  /** An empty hash under a key that is not there; the caller fills it at once. */
  static create(db: Keyspace, key: string): Hash {
    const entry = db.add(key, TYPE.hash, ENCODING.listpack);
    const lp = db.host.containers.packs.create();
    db.setValue(entry, lp);
    return new Hash(db, entry);
  }

  get size(): number {
    const { packs, fields } = this.containers;
    return this.packed ? packs.size(this.value) >> 1 : fields.size(this.value);
  }

  /** The handle of a field, or 0. */
  find(src: Uint8Array, at: number, length: number): number {
    const { packs, fields } = this.containers;
    if (!this.packed) return fields.find(this.value, src, at, length);
    return packs.find(this.value, packs.first(this.value), src, at, length, 1);
  }

  readField(handle: number): void {
    const { fields, arena } = this.containers;
    if (this.packed) this.readPacked(handle);
    else {
      this.src = arena.u8;
      this.at = fields.keyOffset(handle);
      this.length = fields.keyLength(handle);
    }
  }

  readValue(handle: number): void {
    const { packs, arena } = this.containers;
    if (this.packed) this.readPacked(packs.next(this.value, handle));
    else {
      const blob = arena.i32[(handle + PAYLOAD) >> 2]!;
      this.src = arena.u8;
      this.at = blobAt(blob);
      this.length = blobLength(arena, blob);
    }
  }

  fieldText(handle: number): string { this.readField(handle); return this.text(); }
  valueText(handle: number): string { this.readValue(handle); return this.text(); }
  writeField(handle: number, reply: ReplyWriter): void {
    this.readField(handle);
    reply.bulkBytes(this.src, this.at, this.length);
  }
  writeValue(handle: number, reply: ReplyWriter): void {
    this.readValue(handle);
    reply.bulkBytes(this.src, this.at, this.length);
  }

  private text(): string { return latin1(this.src, this.at, this.at + this.length); }

  private readPacked(position: number): void {
    const { packs } = this.containers;
    packs.read(this.value, position);
    this.src = packs.src;
    this.at = packs.at;
    this.length = packs.length;
  }

  /** A field or value of so many bytes is to come: one that is too long for a listpack makes the hash a table. */
  willHold(bytes: number): void {
    if (this.packed && bytes > this.containers.settings.hashMaxListpackValue) this.toTable();
  }

  /** Sets a field; true if it was not there. Neither span may be of this hash. */
  set(src: Uint8Array, at: number, length: number, from: Uint8Array, valueAt: number, valueLength: number): boolean {
    this.willHold(length);
    this.willHold(valueLength);
    return this.packed
      ? this.setPacked(src, at, length, from, valueAt, valueLength)
      : this.setInTable(src, at, length, from, valueAt, valueLength);
  }

  private setPacked(
    src: Uint8Array, at: number, length: number, from: Uint8Array, valueAt: number, valueLength: number,
  ): boolean {
    const { packs, settings } = this.containers;
    let lp = this.value;
    const field = packs.find(lp, packs.first(lp), src, at, length, 1);
    if (field !== 0) lp = packs.replace(lp, packs.next(lp, field), from, valueAt, valueLength);
    else lp = packs.append(packs.append(lp, src, at, length), from, valueAt, valueLength);
    this.keep(lp);
    if (this.size > settings.hashMaxListpackEntries) this.toTable();
    return field === 0;
  }

  private setInTable(
    src: Uint8Array, at: number, length: number, from: Uint8Array, valueAt: number, valueLength: number,
  ): boolean {
    const { fields, arena } = this.containers;
    const hash = hashBytes(src, at, length);
    const old = fields.find(this.value, src, at, length, hash);
    if (old !== 0) {
      const blob = blobReplaceBytes(arena, arena.i32[(old + PAYLOAD) >> 2]!, from, valueAt, valueLength);
      arena.i32[(old + PAYLOAD) >> 2] = blob;
      return false;
    }
    const entry = fields.insert(this.value, src, at, length, hash);
    const blob = blobFromBytes(arena, from, valueAt, valueLength);
    arena.i32[(entry + PAYLOAD) >> 2] = blob;
    return true;
  }

  /** False if there is no such field. The hash may be empty then: `removeIfEmpty`. */
  delete(src: Uint8Array, at: number, length: number): boolean {
    const { packs, fields, arena } = this.containers;
    if (this.packed) {
      const field = packs.find(this.value, packs.first(this.value), src, at, length, 1);
      if (field !== 0) this.keep(packs.remove(this.value, field, 2));
      return field !== 0;
    }
    const entry = fields.unlink(this.value, src, at, length);
    if (entry === 0) return false;
    blobFree(arena, arena.i32[(entry + PAYLOAD) >> 2]!);
    fields.freeEntry(entry);
    return true;
  }

  /** Every field's handle, in the listpack's order, or the table's. The visitor must not change the hash. */
  forEach(visit: (handle: number) => void): void {
    const { packs, fields } = this.containers;
    if (!this.packed) {
      fields.forEach(this.value, (entry) => { visit(entry); });
      return;
    }
    const lp = this.value;
    for (let p = packs.first(lp); p !== 0; p = packs.next(lp, packs.next(lp, p))) visit(p);
  }

  /** One step of HSCAN; a listpack is given whole. Answers the next cursor. */
  scan(cursor: number, visit: (handle: number) => void): number {
    if (!this.packed) return this.containers.fields.scan(this.value, cursor, visit);
    this.forEach(visit);
    return 0;
  }
  get isScannedWhole(): boolean { return this.packed; }

  /** A field by chance; the hash is not empty. */
  random(dice: Dice): number {
    const { packs, fields } = this.containers;
    return this.packed ? packs.seek(this.value, dice.below(this.size) * 2) : fields.random(this.value, dice);
  }

  /** A hash without fields is no key: removes it and says so. */
  removeIfEmpty(): boolean {
    if (this.size > 0) return false;
    this.db.removeEntry(this.entry);
    return true;
  }

  private keep(value: number): void {
    if (value === this.value) return;
    this.value = value;
    this.db.setValue(this.entry, value);
  }

  private toTable(): void {
    const { packs, fields, arena } = this.containers;
    const lp = this.value;
    const root = fields.create();
    for (let p = packs.first(lp); p !== 0; p = packs.next(lp, p)) {
      packs.read(lp, p);
      const entry = fields.insert(root, packs.src, packs.at, packs.length);
      p = packs.next(lp, p);
      packs.read(lp, p);
      const blob = blobFromBytes(arena, packs.src, packs.at, packs.length);
      arena.i32[(entry + PAYLOAD) >> 2] = blob;
    }
    packs.free(lp);
    this.packed = false;
    this.keep(root);
    this.db.setEncoding(this.entry, ENCODING.hashtable);
  }
}

function freeTable({ fields, arena }: Containers, root: number): void {
  fields.destroy(root, (entry) => blobFree(arena, arena.i32[(entry + PAYLOAD) >> 2]!));
}

function copyTable({ fields, arena }: Containers, root: number): number {
  const to = fields.create();
  fields.forEach(root, (entry) => {
    const blob = arena.i32[(entry + PAYLOAD) >> 2]!;
    const made = fields.insert(to, arena.u8, fields.keyOffset(entry), fields.keyLength(entry));
    const copy = blobFromBytes(arena, arena.u8, blobAt(blob), blobLength(arena, blob));
    arena.i32[(made + PAYLOAD) >> 2] = copy;
  });
  return to;
}

export const hashKind: Kind = {
  type: TYPE.hash,
  name: 'hash',
  free(db, entry) {
    const { containers } = db.host;
    if (db.encodingOf(entry) === ENCODING.listpack) containers.packs.free(db.value(entry));
    else freeTable(containers, db.value(entry));
  },
  copy(from, fromEntry, to, toEntry) {
    const { containers } = to.host;
    const value = from.value(fromEntry);
    const packed = from.encodingOf(fromEntry) === ENCODING.listpack;
    to.setValue(toEntry, packed ? containers.packs.copy(value) : copyTable(containers, value));
    to.setEncoding(toEntry, from.encodingOf(fromEntry));
  },
  memoryBytes(db, entry) {
    const { packs, fields, arena } = db.host.containers;
    const value = db.value(entry);
    if (db.encodingOf(entry) === ENCODING.listpack) return classSize(packs.bytes(value));
    let bytes = fields.overheadBytes(value);
    fields.forEach(value, (each) => {
      bytes += classSize(fields.entryBytes(fields.keyLength(each)));
      bytes += classSize(4 + blobLength(arena, arena.i32[(each + PAYLOAD) >> 2]!));
    });
    return bytes;
  },
  weight(db, entry) {
    const { packs, fields, arena } = db.host.containers;
    const value = db.value(entry);
    if (db.encodingOf(entry) === ENCODING.listpack) return heapSize(packs.bytes(value));
    let bytes = fields.frameWeight(value);
    fields.forEach(value, (each) => {
      bytes += fields.entryWeight(fields.keyLength(each));
      bytes += sdsBytes(blobLength(arena, arena.i32[(each + PAYLOAD) >> 2]!));
    });
    return bytes;
  },
  length(db, entry) {
    const { packs, fields } = db.host.containers;
    const value = db.value(entry);
    return db.encodingOf(entry) === ENCODING.listpack ? packs.size(value) >> 1 : fields.size(value);
  },
};
