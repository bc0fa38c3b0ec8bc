/* One numbered database: keys, their types, values' places, expiries (db.c).
 *
 * Keys are found by latin1 text (staged into a scratch buffer) or by a span of bytes on hot paths. An entry is an
 * arena offset that stays valid until the key is removed. A key past its time is gone for everyone who asks (lazy
 * expiry); the expiry index, a dense array of the entries that have one, lets the active cycle and `tick` find the
 * others. */
import { type Arena, heapSize } from '#structures/arena';
import type { ByteDicts } from '#structures/byte-dict';
import type { Dice } from '#base/dice';
import { latin1, writeLatin1 } from '#base/bytes';
import { assert } from '#base/assert';
import {
  EXPIRY, EXPIRY_INDEX, META, TYPE, VALUE, VALUE_HIGH, type EncodingId, type TypeId,
} from './layout';
import type { Containers } from './containers';
import type { KeyspaceStats } from './statistics';
import { kindOf } from './kinds';
import { countLazyFree } from '../memory/lazy-free';
import { countUse, setUsage, startCounting, usageOf } from './usage';

/** What a database needs of its node. */
export interface KeyspaceHost {
  readonly arena: Arena;
  readonly entries: ByteDicts;
  /** Where the values of lists, hashes and sets live. */
  readonly containers: Containers;
  readonly dice: Dice;
  readonly stats: KeyspaceStats;
  /** The time of the command that runs, ms. */
  now: number;
  /**
   * The same in whole seconds, where an entry keeps the time of its last use: the upper 24 bits of its meta word.
   * COUNTING under a policy that counts uses instead (`usage`).
   */
  accessClock: number;
  /** The running client leaves the clocks of keys alone (CLIENT NO-TOUCH). */
  keepsClocks: boolean;
  /** A key has just gone because its time was over. */
  keyExpired(db: Keyspace, key: string): void;
  /** Does anybody want to know of changes and misses? Else no text is made for them. */
  readonly isWatched: boolean;
  /** A read found nothing. */
  keyMissed(db: Keyspace, key: string): void;
  /** A key has come to be. */
  keyAdded(db: Keyspace, key: string): void;
  /** A list or sorted set has come to be: somebody may wait for it. */
  keyReady(db: Keyspace, key: string): void;
  /** Throws a Refusal when one more key would pass the lab's limit. */
  mayAddKey(): void;
}
/** A command's words and database: what finds a key by a word, without making its text. A `Context` is one. */
export interface WordsOf {
  readonly db: Keyspace;
  readonly words: { readonly source: Uint8Array; readonly starts: Int32Array; readonly ends: Int32Array };
}

/** A value out of its key's hands, on its way to another key. */
export type Detached = {
  type: TypeId; encoding: EncodingId; low: number; high: number; expiresAt: number; usage: number;
};

/** No access clock: the lower 8 bits of one are zero. */
export const COUNTING = 1;
const INDEX_MIN = 4;
/** What the real server's table of expiries takes for one: an entry, and slots of 8 bytes instead of our 4. */
const EXPIRY_WEIGHT = 32;
const slotsWeight = (slots: number): number => heapSize(slots * 8) - heapSize(slots * 4);
const scratch = { bytes: new Uint8Array(1024) };

/** Writes a key into the scratch buffer, whose bytes are good until the next call. */
export function stage(text: string): Uint8Array {
  if (scratch.bytes.length < text.length) scratch.bytes = new Uint8Array(text.length * 2);
  writeLatin1(text, scratch.bytes, 0);
  return scratch.bytes;
}

export class Keyspace {
  private root = 0;
  private index = 0;
  private indexSize = 0;
  /** Keys that have an expiry. */
  volatile = 0;

  constructor(readonly host: KeyspaceHost, readonly number: number) {}

  get size(): number { return this.root === 0 ? 0 : this.host.entries.size(this.root); }

  /** The living entry of a key, or 0. Counts nothing. */
  find(key: string): number {
    return this.root === 0 ? 0 : this.alive(this.host.entries.find(this.root, stage(key), 0, key.length));
  }
  /** The same for a key given as bytes. */
  findSpan(src: Uint8Array, at: number, length: number): number {
    return this.root === 0 ? 0 : this.alive(this.host.entries.find(this.root, src, at, length));
  }

  /** Is there an entry, alive or past its time? Removes nothing. */
  holdsAny(key: string): boolean { return this.findRaw(key) !== 0; }
  /** Is there an entry past its time that nobody has removed yet? */
  holdsDead(key: string): boolean {
    const entry = this.findRaw(key);
    return entry !== 0 && this.isExpired(entry);
  }
  /** The entry of a key, alive or past its time, or 0. */
  findAny(key: string): number { return this.findRaw(key); }
  private findRaw(key: string): number {
    return this.root === 0 ? 0 : this.host.entries.find(this.root, stage(key), 0, key.length);
  }

  /** For a command that reads: counts a hit or a miss and marks the access. */
  read(key: string): number {
    const entry = this.find(key);
    if (entry === 0) {
      this.host.stats.misses++;
      this.host.keyMissed(this, key);
    } else {
      this.host.stats.hits++;
      this.touch(entry);
    }
    return entry;
  }
  /** For a command that only looks: counts a hit or a miss, marks no access; OBJECT keeps quiet about a miss. */
  peek(key: string, quietly = false): number {
    const entry = this.find(key);
    if (entry === 0) {
      this.host.stats.misses++;
      if (!quietly) this.host.keyMissed(this, key);
    } else this.host.stats.hits++;
    return entry;
  }
  /** For a command that will change the value: marks the access, counts nothing. */
  write(key: string): number {
    const entry = this.find(key);
    if (entry !== 0) this.touch(entry);
    return entry;
  }

  /** `read` and `write` for a key given as bytes. */
  readSpan(src: Uint8Array, at: number, length: number): number {
    const entry = this.findSpan(src, at, length);
    if (entry !== 0) {
      this.host.stats.hits++;
      this.touch(entry);
    } else {
      this.host.stats.misses++;
      if (this.host.isWatched) this.host.keyMissed(this, latin1(src, at, at + length));
    }
    return entry;
  }
  writeSpan(src: Uint8Array, at: number, length: number): number {
    const entry = this.findSpan(src, at, length);
    if (entry !== 0) this.touch(entry);
    return entry;
  }

  private alive(entry: number): number {
    if (entry === 0 || this.volatile === 0) return entry;
    const at = this.host.arena.f64[(entry + EXPIRY) >> 3]!;
    if (at === 0 || at > this.host.now) return entry;
    this.expire(entry);
    return 0;
  }

  private expire(entry: number): void {
    const key = this.keyOf(entry);
    if (this.host.containers.settings.lazyExpire) countLazyFree(this, entry);
    this.removeEntry(entry);
    this.host.stats.expired++;
    this.host.keyExpired(this, key);
  }

  touch(entry: number): void {
    if (this.host.keepsClocks) return;
    const clock = this.host.accessClock;
    if (clock === COUNTING) return countUse(this, entry);
    const i32 = this.host.arena.i32;
    const at = (entry + META) >> 2;
    i32[at] = (i32[at]! & 0xff) | clock;
  }

  keyOf(entry: number): string { return this.host.entries.keyText(entry); }
  typeOf(entry: number): TypeId { return (this.host.arena.i32[(entry + META) >> 2]! & 15) as TypeId; }
  encodingOf(entry: number): EncodingId {
    return ((this.host.arena.i32[(entry + META) >> 2]! >> 4) & 15) as EncodingId;
  }
  setEncoding(entry: number, encoding: EncodingId): void {
    const at = (entry + META) >> 2;
    this.host.arena.i32[at] = (this.host.arena.i32[at]! & ~0xf0) | (encoding << 4);
  }
  value(entry: number): number { return this.host.arena.i32[(entry + VALUE) >> 2]!; }
  setValue(entry: number, value: number): void { this.host.arena.i32[(entry + VALUE) >> 2] = value; }
  valueHigh(entry: number): number { return this.host.arena.i32[(entry + VALUE_HIGH) >> 2]!; }
  setValueHigh(entry: number, value: number): void { this.host.arena.i32[(entry + VALUE_HIGH) >> 2] = value; }

  /** A new key with value 0; it must not be there. The owner of the type sets the value. */
  add(key: string, type: TypeId, encoding: EncodingId): number {
    const entry = this.addSpan(stage(key), 0, key.length, type, encoding);
    if (type === 1 || type === 3 || type === 5) this.host.keyReady(this, key);
    return entry;
  }
  /** The same for bytes; does not tell waiting clients, so not for lists and sorted sets. */
  addSpan(src: Uint8Array, at: number, length: number, type: TypeId, encoding: EncodingId): number {
    this.host.mayAddKey();
    if (this.root === 0) this.root = this.host.entries.create();
    const entry = this.host.entries.insert(this.root, src, at, length);
    this.host.arena.i32[(entry + META) >> 2] = type | (encoding << 4);
    if (this.host.accessClock === COUNTING) startCounting(this, entry);
    else setUsage(this, entry, this.host.accessClock >>> 8);
    if (this.host.isWatched) this.host.keyAdded(this, this.keyOf(entry));
    return entry;
  }

  /** Removes a key and frees its value; false when it is not there. */
  remove(key: string): boolean {
    const entry = this.find(key);
    if (entry === 0) return false;
    this.removeEntry(entry);
    return true;
  }
  removeEntry(entry: number): void {
    this.freeValue(entry);
    this.drop(entry);
  }
  /** Frees the value; the entry stays and must be given another, with `retype` if of another type. */
  freeValue(entry: number): void {
    this.streamGoes(entry);
    kindOf(this.typeOf(entry)).free(this, entry);
  }
  /** Group readers that wait for a stream are told when it is no more. */
  private streamGoes(entry: number): void {
    if (this.typeOf(entry) === TYPE.stream) this.host.keyReady(this, this.keyOf(entry));
  }
  retype(entry: number, type: TypeId, encoding: EncodingId): void {
    const at = (entry + META) >> 2;
    this.host.arena.i32[at] = (this.host.arena.i32[at]! & ~0xff) | type | (encoding << 4);
  }

  /** Takes the key away but keeps its value alive, for RENAME and MOVE. */
  detach(entry: number): Detached {
    const detached = {
      type: this.typeOf(entry), encoding: this.encodingOf(entry),
      low: this.value(entry), high: this.valueHigh(entry), expiresAt: this.expiresAt(entry),
      usage: usageOf(this, entry),
    };
    this.streamGoes(entry);
    this.drop(entry);
    return detached;
  }
  attach(key: string, value: Detached): number {
    const entry = this.add(key, value.type, value.encoding);
    this.setValue(entry, value.low);
    this.setValueHigh(entry, value.high);
    setUsage(this, entry, value.usage);
    if (value.expiresAt !== 0) this.setExpiry(entry, value.expiresAt);
    return entry;
  }

  private drop(entry: number): void {
    this.clearExpiry(entry);
    const { entries, arena } = this.host;
    const at = entries.keyOffset(entry);
    const unlinked = entries.unlink(this.root, arena.u8, at, entries.keyLength(entry));
    assert(unlinked === entry, 'an entry that is dropped is in its table');
    entries.freeEntry(entry);
  }

  /** ms since 1970, or 0. */
  expiresAt(entry: number): number { return this.host.arena.f64[(entry + EXPIRY) >> 3]!; }

  setExpiry(entry: number, atMs: number): void {
    const { arena } = this.host;
    if (arena.f64[(entry + EXPIRY) >> 3] === 0) this.indexEntry(entry);
    arena.f64[(entry + EXPIRY) >> 3] = atMs === 0 ? 1 : atMs;
  }

  clearExpiry(entry: number): boolean {
    const { arena } = this.host;
    if (arena.f64[(entry + EXPIRY) >> 3] === 0) return false;
    arena.f64[(entry + EXPIRY) >> 3] = 0;
    const position = arena.i32[(entry + EXPIRY_INDEX) >> 2]!;
    arena.weight -= EXPIRY_WEIGHT;
    const last = arena.i32[(this.index >> 2) + --this.volatile]!;
    arena.i32[(this.index >> 2) + position] = last;
    arena.i32[(last + EXPIRY_INDEX) >> 2] = position;
    return true;
  }

  private indexEntry(entry: number): void {
    const { arena } = this.host;
    if (this.volatile === this.indexSize) {
      const size = Math.max(INDEX_MIN, this.indexSize * 2);
      this.index = this.index === 0
        ? arena.alloc(size * 4)
        : arena.realloc(this.index, this.indexSize * 4, size * 4, this.indexSize * 4);
      arena.weight += slotsWeight(size) - (this.indexSize === 0 ? 0 : slotsWeight(this.indexSize));
      this.indexSize = size;
    }
    arena.weight += EXPIRY_WEIGHT;
    arena.i32[(this.index >> 2) + this.volatile] = entry;
    arena.i32[(entry + EXPIRY_INDEX) >> 2] = this.volatile++;
  }

  /** Removes what is due; looks at `sample` volatile keys by chance, or at all of them. Answers how many went. */
  expireDue(sample: number | 'all'): number {
    let gone = 0;
    const { arena, dice } = this.host;
    let looks = sample === 'all' ? this.volatile : Math.min(sample, this.volatile);
    for (let at = this.volatile - 1; looks > 0 && this.volatile > 0; looks--, at--) {
      const position = sample === 'all' ? Math.min(at, this.volatile - 1) : dice.below(this.volatile);
      const entry = arena.i32[(this.index >> 2) + position]!;
      if (this.expiresAt(entry) > this.host.now) continue;
      this.expire(entry);
      gone++;
    }
    return gone;
  }
  /** The earliest expiry, or undefined. */
  nextExpiry(): number | undefined {
    let least: number | undefined;
    for (let i = 0; i < this.volatile; i++) {
      const at = this.expiresAt(this.host.arena.i32[(this.index >> 2) + i]!);
      if (least === undefined || at < least) least = at;
    }
    return least;
  }

  /** Mean ms left of the keys that have an expiry. */
  averageTtl(): number {
    let sum = 0;
    for (let i = 0; i < this.volatile; i++) {
      sum += Math.max(0, this.expiresAt(this.host.arena.i32[(this.index >> 2) + i]!) - this.host.now);
    }
    return this.volatile === 0 ? 0 : Math.floor(sum / this.volatile);
  }

  /** Every entry, dead ones too; the visitor must not add or remove keys. */
  forEach(visit: (entry: number) => void | boolean): void {
    if (this.root !== 0) this.host.entries.forEach(this.root, visit);
  }
  scan(cursor: number, visit: (entry: number) => void): number {
    return this.root === 0 ? 0 : this.host.entries.scan(this.root, cursor, visit);
  }
  isExpired(entry: number): boolean {
    const at = this.expiresAt(entry);
    return at !== 0 && at <= this.host.now;
  }

  /** A living key by chance, or 0; gives up on the dead after a hundred throws only if all keys are volatile (db.c). */
  random(): number {
    while (this.size > 0) {
      const entry = this.host.entries.random(this.root, this.host.dice);
      if (this.alive(entry) !== 0) return entry;
    }
    return 0;
  }

  /** The n-th of the keys that have an expiry, 0 … volatile − 1; the order changes with them. */
  volatileAt(n: number): number { return this.host.arena.i32[(this.index >> 2) + n]!; }

  /** Removes everything; answers how many keys there were. */
  clear(): number {
    const size = this.size;
    if (this.root !== 0) {
      this.host.entries.destroy(this.root, (entry) => kindOf(this.typeOf(entry)).free(this, entry));
    }
    if (this.index !== 0) {
      this.host.arena.weight -= this.expiriesWeight;
      this.host.arena.free(this.index, this.indexSize * 4);
    }
    this.root = 0;
    this.index = 0;
    this.indexSize = 0;
    this.volatile = 0;
    return size;
  }

  /** What the expiries weigh beyond the block of their index. */
  private get expiriesWeight(): number { return this.volatile * EXPIRY_WEIGHT + slotsWeight(this.indexSize); }
  /** Weights of the tables: of the keys without entries, of the expiries. */
  get tablesWeight(): { main: number; expires: number } {
    const expires = this.index === 0 ? 0 : heapSize(this.indexSize * 4) + this.expiriesWeight;
    return { main: this.root === 0 ? 0 : this.host.entries.frameWeight(this.root), expires };
  }
  /** Slots of the table of keys. */
  get slots(): number { return this.root === 0 ? 0 : this.host.entries.slots(this.root); }

  /** Exchanges content with another database of the same node. */
  swapWith(other: Keyspace): void {
    const mine = this.state();
    this.setState(other.state());
    other.setState(mine);
  }
  /** The words that, with the arena, are this database. */
  state(): number[] { return [this.root, this.index, this.indexSize, this.volatile]; }
  setState(words: readonly number[]): void {
    [this.root, this.index, this.indexSize, this.volatile] = words as [number, number, number, number];
  }

}
