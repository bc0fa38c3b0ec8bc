/* Sets: an intset while all members are whole numbers and few, then a table of members (t_set.c).
 *
 * A `SetValue` is the door to one key's set, or to one that has no key yet (a result to be stored), good for the
 * command that opened it. A handle names a member (an index or an entry) until the set changes; `readMember` sets
 * `src`, `at`, `length` to its bytes, good until another member of any set is read. */
import type { Dice } from '#base/dice';
import type { ReplyWriter } from '#wire/reply-writer';
import { Integer64 } from '#structures/integer64';
import { classSize, heapSize } from '#structures/arena';
import { hashBytes } from '#structures/byte-dict';
import { latin1 } from '#base/bytes';
import { WRONG_TYPE } from '../errors';
import type { Containers } from './containers';
import type { Keyspace, WordsOf } from './keyspace';
import type { Kind } from './kinds';
import { ENCODING, TYPE } from './layout';

const ENTRIES_MAX = 1 << 30;
/* Scratch of all sets: the number sought, the number read, its digits. */
const sought = new Integer64();
const found = new Integer64();
const digits = new Uint8Array(24);

export class SetValue {
  src: Uint8Array = digits;
  at = 0;
  length = 0;
  private readonly containers: Containers;

  private constructor(
    private readonly db: Keyspace, private entry: number, private value: number, private numeric: boolean,
  ) {
    this.containers = db.host.containers;
  }

  /** For a command that reads; undefined when there is no such key. Refuses another type. */
  static read(db: Keyspace, key: string): SetValue | undefined { return SetValue.at(db, db.read(key)); }
  /** The same for the key that is word `i`, without making its text. */
  static readWord({ db, words }: WordsOf, i: number): SetValue | undefined {
    return SetValue.at(db, db.readSpan(words.source, words.starts[i]!, words.ends[i]! - words.starts[i]!));
  }

  /** For a command that may change it. */
  static current(db: Keyspace, key: string): SetValue | undefined { return SetValue.at(db, db.write(key)); }
  static currentWord({ db, words }: WordsOf, i: number): SetValue | undefined {
    return SetValue.at(db, db.writeSpan(words.source, words.starts[i]!, words.ends[i]! - words.starts[i]!));
  }

  static at(db: Keyspace, entry: number): SetValue | undefined {
    if (entry === 0) return undefined;
    if (db.typeOf(entry) !== TYPE.set) throw WRONG_TYPE;
    return new SetValue(db, entry, db.value(entry), db.encodingOf(entry) === ENCODING.intset);
  }

  /** An empty set under a key that is not there; its encoding is chosen by the first member, which the caller adds. */
  static create(db: Keyspace, key: string, src: Uint8Array, at: number, length: number): SetValue {
    const numeric = sought.parse(src, at, length);
    const entry = db.add(key, TYPE.set, numeric ? ENCODING.intset : ENCODING.hashtable);
    const { intsets, members } = db.host.containers;
    const value = numeric ? intsets.create() : members.create();
    db.setValue(entry, value);
    return new SetValue(db, entry, value, numeric);
  }

  /** An empty set of no key: becomes one by `storeAs`, or must be given back by `release`. */
  static detached(db: Keyspace): SetValue {
    return new SetValue(db, 0, db.host.containers.intsets.create(), true);
  }

  get size(): number {
    const { intsets, members } = this.containers;
    return this.numeric ? intsets.size(this.value) : members.size(this.value);
  }

  /** Are both doors to the same set? */
  isSame(other: SetValue): boolean { return this.value === other.value; }

  has(src: Uint8Array, at: number, length: number): boolean {
    const { intsets, members } = this.containers;
    if (!this.numeric) return members.find(this.value, src, at, length) !== 0;
    return sought.parse(src, at, length) && intsets.has(this.value, sought);
  }

  /** True if the member was not there. The bytes may be of another set. */
  add(src: Uint8Array, at: number, length: number): boolean {
    const { intsets, settings } = this.containers;
    if (this.numeric) {
      if (sought.parse(src, at, length)) {
        this.keep(intsets.add(this.value, sought));
        const added = intsets.changed;
        if (added && this.size > Math.min(settings.setMaxIntsetEntries, ENTRIES_MAX)) this.toTable();
        return added;
      }
      this.toTable();
    }
    const { members } = this.containers;
    const hash = hashBytes(src, at, length);
    if (members.find(this.value, src, at, length, hash) !== 0) return false;
    members.insert(this.value, src, at, length, hash);
    return true;
  }

  /** False if there is no such member. The set may be empty then: `removeIfEmpty`. */
  delete(src: Uint8Array, at: number, length: number): boolean {
    const { intsets, members } = this.containers;
    if (this.numeric) {
      if (!sought.parse(src, at, length)) return false;
      this.keep(intsets.remove(this.value, sought));
      return intsets.changed;
    }
    const entry = members.unlink(this.value, src, at, length);
    if (entry !== 0) members.freeEntry(entry);
    return entry !== 0;
  }

  /** Takes out members by their handles. The set may be empty then: `removeIfEmpty`. */
  deleteHandles(handles: readonly number[]): void {
    const fromTheEnd = handles.length > 1 ? handles.toSorted((a, b) => b - a) : handles;
    for (const handle of fromTheEnd) {
      this.readMember(handle);
      this.delete(this.src, this.at, this.length);
    }
  }

  /** Sets `src`, `at`, `length` to a member. */
  readMember(handle: number): void {
    const { intsets, members, arena } = this.containers;
    if (this.numeric) {
      intsets.read(this.value, handle, found);
      this.src = digits;
      this.at = 0;
      this.length = found.write(digits, 0);
    } else {
      this.src = arena.u8;
      this.at = members.keyOffset(handle);
      this.length = members.keyLength(handle);
    }
  }

  memberText(handle: number): string {
    this.readMember(handle);
    return latin1(this.src, this.at, this.at + this.length);
  }

  writeMember(handle: number, reply: ReplyWriter): void {
    this.readMember(handle);
    reply.bulkBytes(this.src, this.at, this.length);
  }

  /** Every member's handle, ascending in an intset. The visitor must not change this set; false ends it. */
  forEach(visit: (handle: number) => void | boolean): void {
    if (!this.numeric) {
      this.containers.members.forEach(this.value, visit);
      return;
    }
    for (let i = 0, size = this.size; i < size; i++) if (visit(i) === false) return;
  }

  writeAll(reply: ReplyWriter): void { this.forEach((handle) => { this.writeMember(handle, reply); }); }

  /** One step of SSCAN; an intset is given whole. Answers the next cursor. */
  scan(cursor: number, visit: (handle: number) => void): number {
    if (!this.numeric) return this.containers.members.scan(this.value, cursor, visit);
    this.forEach(visit);
    return 0;
  }
  get isScannedWhole(): boolean { return this.numeric; }

  /** A member by chance; the set is not empty. */
  random(dice: Dice): number {
    return this.numeric ? dice.below(this.size) : this.containers.members.random(this.value, dice);
  }

  /** Makes this detached set the value of a key, whatever that was; its expiry goes unless it is kept. */
  storeAs(key: string, keepExpiry = false): void {
    const { db } = this;
    const encoding = this.numeric ? ENCODING.intset : ENCODING.hashtable;
    let entry = db.write(key);
    if (entry === 0) entry = db.add(key, TYPE.set, encoding);
    else {
      db.freeValue(entry);
      db.retype(entry, TYPE.set, encoding);
      if (!keepExpiry) db.clearExpiry(entry);
    }
    this.entry = entry;
    db.setValue(entry, this.value);
  }

  /** Frees a detached set that was not stored. */
  release(): void {
    if (this.entry === 0) freeSet(this.containers, this.value, this.numeric);
  }

  /** Removes the key. */
  remove(): void { this.db.removeEntry(this.entry); }

  /** A set without members is no key: removes it and says so. */
  removeIfEmpty(): boolean {
    if (this.size > 0) return false;
    this.remove();
    return true;
  }

  private keep(value: number): void {
    if (value === this.value) return;
    this.value = value;
    if (this.entry !== 0) this.db.setValue(this.entry, value);
  }

  /** Makes it a table now, before it would become one by itself. */
  enlarge(): void { if (this.numeric) this.toTable(); }

  private toTable(): void {
    const { members, intsets } = this.containers;
    const set = this.value;
    const root = members.create();
    for (let i = 0, size = intsets.size(set); i < size; i++) {
      this.readMember(i);
      members.insert(root, this.src, this.at, this.length);
    }
    intsets.free(set);
    this.numeric = false;
    this.keep(root);
    if (this.entry !== 0) this.db.setEncoding(this.entry, ENCODING.hashtable);
  }
}

function freeSet({ intsets, members }: Containers, value: number, numeric: boolean): void {
  if (numeric) intsets.free(value);
  else members.destroy(value);
}

function copyTable({ members, arena }: Containers, root: number): number {
  const to = members.create();
  members.forEach(root, (entry) => {
    members.insert(to, arena.u8, members.keyOffset(entry), members.keyLength(entry));
  });
  return to;
}

export const setKind: Kind = {
  type: TYPE.set,
  name: 'set',
  free(db, entry) { freeSet(db.host.containers, db.value(entry), db.encodingOf(entry) === ENCODING.intset); },
  copy(from, fromEntry, to, toEntry) {
    const { containers } = to.host;
    const value = from.value(fromEntry);
    const numeric = from.encodingOf(fromEntry) === ENCODING.intset;
    to.setValue(toEntry, numeric ? containers.intsets.copy(value) : copyTable(containers, value));
    to.setEncoding(toEntry, from.encodingOf(fromEntry));
  },
  memoryBytes(db, entry) {
    const { intsets, members } = db.host.containers;
    const value = db.value(entry);
    if (db.encodingOf(entry) === ENCODING.intset) return classSize(intsets.bytes(value));
    let bytes = members.overheadBytes(value);
    members.forEach(value, (each) => { bytes += classSize(members.entryBytes(members.keyLength(each))); });
    return bytes;
  },
  weight(db, entry) {
    const { intsets, members } = db.host.containers;
    const value = db.value(entry);
    if (db.encodingOf(entry) === ENCODING.intset) return heapSize(intsets.bytes(value));
    let bytes = members.frameWeight(value);
    members.forEach(value, (each) => { bytes += members.entryWeight(members.keyLength(each)); });
    return bytes;
  },
  length(db, entry) {
    const { intsets, members } = db.host.containers;
    return db.encodingOf(entry) === ENCODING.intset ? intsets.size(db.value(entry)) : members.size(db.value(entry));
  },
};
