/* Items: a header, a key and a value in one chunk, or for large ones a header chunk and a chain of value chunks
 * (items.c). What an item is said to take is what the real server's layout takes. */
import { latin1 } from '#base/bytes';
import { FLAG } from './item-flags';
import { HashTable } from './hash-table';
import { Lru, type Owner } from './lru';
import { copyBytes, type Memory, WORD } from './memory';
import type { Settings } from './settings';
import { CAS_BYTES, CHUNK_HEADER_BYTES, ITEM_BYTES } from './slab-classes';
import { Sizes } from './stats/sizes';
import { Slabs } from './slabs';
import { LEVEL, type Tell } from './telling';
import type { Watching } from './watching';
import { C, LRU, type Tables, type MakeBuffer } from './tables';

/** Words of a value chunk's header: `chunkNext` also stands in the item's own chunk header. */
const CHUNK = { next: 0, size: 2, used: 3, owner: 4 } as const;
const WORD_RANGE = 2 ** 32;
const PULLS = 10;
const DEFAULT_HASH_POWER = 16;
const EVICT = { evict: true, totalBytes: 0, maxAge: 0 };
const ONLY_MOVE = { evict: false, totalBytes: 0, maxAge: 0 };

type Part = (bytes: Uint8Array, at: number, count: number) => void;

export class Items implements Owner {
  readonly slabs: Slabs;
  readonly lru: Lru;
  readonly table: HashTable;
  /** Seconds of the server's own clock; moved by the server. */
  now = 0;
  /** An item that an allocation must not evict, because its bytes are still wanted. */
  held = 0;
  /**
   * Items whose values stand in replies that have not left yet. The real server still points into them, so that a
   * number among them is copied rather than written over.
   */
  readonly lent: number[] = [];
  /** Set while anybody watches. */
  watching: Watching | undefined;
  /** Where -v's lines go. */
  tell: Tell | undefined;
  /** Counts by size, while `stats sizes` was asked to keep them: of items that come from then on. */
  sizes: Sizes | undefined;
  private everySize: Sizes | undefined;
  private readonly headerBytes: number;

  constructor(
    readonly memory: Memory, readonly tables: Tables, readonly settings: Settings,
    private readonly make: MakeBuffer, largestHashPower?: number,
  ) {
    if (largestHashPower !== undefined) this.everySize = new Sizes(make, settings.itemSizeMax);
    this.headerBytes = ITEM_BYTES + (settings.useCas ? CAS_BYTES : 0);
    this.slabs = new Slabs(memory, tables, settings);
    this.lru = new Lru(memory, tables, settings, this);
    const power = settings.hashPowerInit || DEFAULT_HASH_POWER;
    this.table = new HashTable(memory, tables, make, this.headerBytes, power, largestHashPower);
  }

  keyLength(item: number): number { return this.memory.read(item, WORD.ids) >>> 8; }
  keyAt(item: number): number { return this.memory.place(item) + this.headerBytes; }
  /** Bytes of the value with its line end. */
  valueBytes(item: number): number { return this.memory.read(item, WORD.bytes); }
  flags(item: number): number { return this.memory.read(item, WORD.flags); }
  has(item: number, flag: number): boolean { return (this.flags(item) & flag) !== 0; }
  set(item: number, flag: number): void { this.memory.write(item, WORD.flags, this.flags(item) | flag); }
  clear(item: number, flag: number): void { this.memory.write(item, WORD.flags, this.flags(item) & ~flag); }
  cas(item: number): bigint {
    if (!this.settings.useCas) return 0n;
    const { memory } = this;
    return (BigInt(memory.read(item, WORD.casHigh)) << 32n) | BigInt(memory.read(item, WORD.casLow));
  }
  setCas(item: number, cas: bigint): void {
    if (!this.settings.useCas) return;
    this.memory.write(item, WORD.casLow, Number(cas & 0xffffffffn));
    this.memory.write(item, WORD.casHigh, Number((cas >> 32n) & 0xffffffffn));
  }

  /** May `item` be stored over `old`, as far as the unique number goes that it came with? None suits every one. */
  mayReplace(item: number, old: number): boolean {
    if (!this.settings.useCas) return true;
    const { memory } = this;
    const low = memory.read(item, WORD.casLow);
    const high = memory.read(item, WORD.casHigh);
    return (low === 0 && high === 0)
      || (low === memory.read(old, WORD.casLow) && high === memory.read(old, WORD.casHigh));
  }

  /** ITEM_ntotal */
  bytesOf(item: number): number {
    return this.totalBytes(this.keyLength(item), this.valueBytes(item), this.memory.read(item, WORD.clientFlags) !== 0);
  }
  private totalBytes(keyLength: number, valueBytes: number, withFlags: boolean): number {
    return this.headerBytes + keyLength + 1 + (withFlags ? 4 : 0) + valueBytes;
  }

  /** May a value of so many bytes (line end included) be stored under such a key? */
  fits(keyLength: number, clientFlags: number, valueBytes: number): boolean {
    return this.slabs.classFor(this.totalBytes(keyLength, valueBytes, clientFlags !== 0)) !== 0;
  }

  /**
   * An unlinked item with its key, ready for `valueBytes` bytes; 0 when there is no memory and nothing to evict.
   * `expires` is in the server's own seconds.
   */
  allocate(
    key: Uint8Array, keyAt: number, keyLength: number, hash: number, clientFlags: number, expires: number,
    valueBytes: number,
  ): number {
    const { memory, settings } = this;
    const total = this.totalBytes(keyLength, valueBytes, clientFlags !== 0);
    const slab = this.slabs.classFor(total);
    if (slab === 0) return 0;
    const large = total > settings.slabChunkMax;
    const headSlab = large ? this.slabs.classFor(total - valueBytes + CHUNK_HEADER_BYTES) : slab;
    const item = this.takeChunk(headSlab);
    if (item === 0) return 0;
    memory.write(item, WORD.next, 0);
    memory.write(item, WORD.previous, 0);
    memory.write(item, WORD.hashNext, 0);
    memory.write(item, WORD.time, this.now);
    memory.write(item, WORD.expires, expires);
    memory.write(item, WORD.bytes, valueBytes);
    memory.write(item, WORD.flags, (large ? FLAG.chunked : 0) | (clientFlags !== 0 ? FLAG.clientFlags : 0));
    memory.write(item, WORD.ids, (keyLength << 8) | slab | this.firstSegment(expires));
    memory.write(item, WORD.casLow, 0);
    memory.write(item, WORD.casHigh, 0);
    memory.write(item, WORD.clientFlags, clientFlags);
    memory.write(item, WORD.hash, hash);
    const page = memory.page(item);
    const place = this.keyAt(item);
    for (let i = 0; i < keyLength; i++) page[place + i] = key[keyAt + i]!;
    if (large && !this.addChunks(item, headSlab, valueBytes)) return 0;
    return item;
  }

  private firstSegment(expires: number): number {
    const { settings } = this;
    if (!settings.lruSegmented) return LRU.cold;
    if (settings.temporaryLru && expires !== 0 && expires - this.now <= settings.temporaryTtl) return LRU.temp;
    return LRU.hot;
  }

  /** do_item_alloc_pull: a chunk, evicting from the cold tail when there is none. */
  private takeChunk(slab: number): number {
    const { slabs, lru, settings, tables } = this;
    for (let i = 0; i < PULLS; i++) {
      if (!settings.lruSegmented) lru.pull(slab, LRU.cold, ONLY_MOVE);
      const chunk = slabs.take(slab);
      if (chunk !== 0) {
        if (i > 0) tables.count(slab, 'directReclaims', i);
        return chunk;
      }
      if (lru.pull(slab, LRU.cold, EVICT) <= 0) {
        if (!settings.lruSegmented) break;
        /* The real server's maintainer would have been here since: it seldom leaves the cold list empty. */
        if (i === 0 && settings.lruMaintainer && settings.evictToFree) lru.juggle(slab);
        else lru.pull(slab, LRU.hot, ONLY_MOVE);
      }
    }
    tables.count(slab, 'directReclaims', PULLS);
    tables.count(slab, 'outOfMemory');
    return 0;
  }

  private chunkHeaderAt(item: number): number { return (this.headerBytes + this.keyLength(item) + 1 + 7) >> 3; }

  /** All value chunks of a large item at once; takes back what it has when memory ends. */
  private addChunks(item: number, headSlab: number, valueBytes: number): boolean {
    const { memory, settings } = this;
    const header = item + this.chunkHeaderAt(item);
    memory.write(header, CHUNK.next, 0);
    memory.write(header, CHUNK.size, headSlab);
    let last = header;
    for (let left = valueBytes; left > 0;) {
      let size = Math.min(left + CHUNK_HEADER_BYTES, settings.slabChunkMax);
      let slab = this.slabs.classFor(size);
      let chunk = this.takeChunk(slab);
      if (chunk === 0 && size < settings.slabChunkMax) {
        size = settings.slabChunkMax;
        slab = this.slabs.largest;
        chunk = this.takeChunk(slab);
      }
      if (chunk === 0) {
        this.free(item);
        return false;
      }
      const room = size - CHUNK_HEADER_BYTES;
      memory.write(chunk, CHUNK.next, 0);
      memory.write(chunk, CHUNK.size, room);
      memory.write(chunk, CHUNK.used, Math.min(room, left));
      memory.write(chunk, CHUNK.owner, item);
      memory.write(chunk, WORD.flags, FLAG.chunk);
      memory.write(chunk, WORD.ids, slab);
      memory.write(last, CHUNK.next, chunk);
      last = chunk;
      left -= room;
    }
    return true;
  }

  /** Gives an unlinked item's chunks back. */
  free(item: number): void {
    const { memory, slabs } = this;
    if (!this.has(item, FLAG.chunked)) return slabs.give(item, this.lru.slabOf(item));
    const header = item + this.chunkHeaderAt(item);
    const headSlab = memory.read(header, CHUNK.size);
    for (let chunk = memory.read(header, CHUNK.next); chunk !== 0;) {
      const next = memory.read(chunk, CHUNK.next);
      slabs.give(chunk, memory.read(chunk, WORD.ids));
      chunk = next;
    }
    slabs.give(item, headSlab);
  }

  /** Calls `each` with every stretch of the value, from byte `from` on, `length` bytes in all. */
  eachPart(item: number, from: number, length: number, each: Part): void {
    const { memory } = this;
    if (!this.has(item, FLAG.chunked)) {
      return each(memory.page(item), this.keyAt(item) + this.keyLength(item) + 1 + from, length);
    }
    let skip = from;
    let left = length;
    let chunk = memory.read(item + this.chunkHeaderAt(item), CHUNK.next);
    for (; chunk !== 0 && left > 0; chunk = memory.read(chunk, CHUNK.next)) {
      const used = memory.read(chunk, CHUNK.used);
      if (skip >= used) {
        skip -= used;
        continue;
      }
      const count = Math.min(used - skip, left);
      each(memory.page(chunk), memory.place(chunk) + CHUNK_HEADER_BYTES + skip, count);
      left -= count;
      skip = 0;
    }
  }

  fill(item: number, from: number, source: Uint8Array, at: number, length: number): void {
    if (!this.has(item, FLAG.chunked)) {
      return copyBytes(this.memory.page(item), this.keyAt(item) + this.keyLength(item) + 1 + from, source, at, length);
    }
    let read = at;
    this.eachPart(item, from, length, (bytes, place, count) => {
      copyBytes(bytes, place, source, read, count);
      read += count;
    });
  }

  /** Does a value of so many bytes end with a line end? */
  endsLine(item: number, bytes: number): boolean {
    if (this.has(item, FLAG.chunked)) return this.byte(item, bytes - 2) === 13 && this.byte(item, bytes - 1) === 10;
    const page = this.memory.page(item);
    const end = this.keyAt(item) + this.keyLength(item) + 1 + bytes;
    return page[end - 2] === 13 && page[end - 1] === 10;
  }

  copyValue(from: number, length: number, to: number, toAt: number): void {
    let written = toAt;
    this.eachPart(from, 0, length, (bytes, at, count) => {
      this.fill(to, written, bytes, at, count);
      written += count;
    });
  }

  byte(item: number, at: number): number {
    let found = 0;
    this.eachPart(item, at, 1, (bytes, place) => { found = bytes[place]!; });
    return found;
  }

  /** Into the table and the lists, with the next unique number. */
  link(item: number): void {
    const { counters } = this.tables;
    this.set(item, FLAG.linked);
    this.memory.write(item, WORD.time, this.now);
    counters[C.bytes]! += this.bytesOf(item);
    counters[C.items]!++;
    counters[C.totalItems]!++;
    this.giveCas(item);
    this.sizes?.add(this.bytesOf(item), 1);
    this.table.insert(item);
    this.lru.link(item);
  }
  countSizes(on: boolean): void {
    if (on && this.tables.counters[C.sizesOn] === 0) this.everySize?.clear();
    this.tables.counters[C.sizesOn] = on ? 1 : 0;
    this.lookAtSizes();
  }
  /** Are they counted now? Another thread may have been asked. */
  lookAtSizes(): void {
    const on = this.tables.counters[C.sizesOn] === 1;
    this.sizes = on ? this.everySize ??= new Sizes(this.make, this.settings.itemSizeMax) : undefined;
  }
  /** The next unique number, where they are in use. */
  giveCas(item: number): void {
    if (!this.settings.useCas) return;
    const cas = ++this.tables.counters[C.casId]!;
    this.memory.write(item, WORD.casLow, cas >>> 0);
    this.memory.write(item, WORD.casHigh, Math.floor(cas / WORD_RANGE));
  }

  /** Out of everything, and its memory given back. */
  unlink(item: number): void {
    const { counters } = this.tables;
    this.clear(item, FLAG.linked);
    counters[C.bytes]! -= this.bytesOf(item);
    counters[C.items]!--;
    this.sizes?.add(this.bytesOf(item), -1);
    this.table.remove(item);
    this.lru.unlink(item);
    this.free(item);
  }

  /** The items of a class from its newest on, for cachedump: those of the cold list, as the real server shows. */
  newest(slab: number, limit: number): { key: string; bytes: number; expires: number }[] {
    const out: { key: string; bytes: number; expires: number }[] = [];
    const { memory } = this;
    for (let item = this.tables.heads[slab | LRU.cold]!; item !== 0 && (limit === 0 || out.length < limit);) {
      const at = this.keyAt(item);
      const key = latin1(memory.page(item), at, at + this.keyLength(item));
      out.push({ key, bytes: this.valueBytes(item), expires: memory.read(item, WORD.expires) });
      item = memory.read(item, WORD.next);
    }
    return out;
  }

  /** Evicts the large item that a value chunk belongs to; one that is still being filled stays. */
  evictOwner(chunk: number): void {
    const item = this.memory.read(chunk, CHUNK.owner);
    if (!this.has(item, FLAG.linked)) return;
    this.tables.counters[C.slabReassignEvictions]!++;
    this.evicted(item);
    this.unlink(item);
  }

  /** Moves a linked item to another chunk of its class, with its place in the table and its list. */
  relocate(item: number, slab: number): void {
    const { memory, tables, slabs, lru } = this;
    const target = slabs.take(slab);
    const { size } = slabs.classes[slab]!;
    const neighbours = { next: memory.read(item, WORD.next), previous: memory.read(item, WORD.previous) };
    this.table.remove(item);
    memory.page(target).set(memory.page(item).subarray(memory.place(item), memory.place(item) + size),
      memory.place(target));
    const list = lru.listOf(target);
    if (neighbours.next === 0) tables.tails[list] = target;
    else memory.write(neighbours.next, WORD.previous, target);
    if (neighbours.previous === 0) tables.heads[list] = target;
    else memory.write(neighbours.previous, WORD.next, target);
    this.table.insert(target);
    tables.counters[C.slabReassignRescues]!++;
    slabs.give(item, slab);
  }

  replace(old: number, item: number): void {
    this.unlink(old);
    this.link(item);
  }

  isHeld(item: number): boolean { return item === this.held; }
  evicted(item: number): void { this.watching?.evicted(item); }

  /** Was it there when a flush that is in force by now was asked for? (item_is_flushed) */
  isFlushed(item: number): boolean {
    const oldest = this.tables.counters[C.oldestLive]!;
    if (oldest === 0 || oldest > this.now) return false;
    const cas = Number(this.cas(item));
    const oldestCas = this.tables.counters[C.oldestCas]!;
    return this.memory.read(item, WORD.time) <= oldest || (oldestCas !== 0 && cas !== 0 && cas < oldestCas);
  }

  /** The living item of this key, or 0; a dead one that is met is removed. */
  find(hash: number, key: Uint8Array, at: number, length: number): number {
    const item = this.tell !== undefined && this.settings.verbose >= LEVEL.lookups
      ? this.livingTold(hash, key, at, length, this.tell) : this.living(hash, key, at, length);
    if (this.watching !== undefined) this.watching.looked(key, at, length, item);
    return item;
  }

  /** The same with the line of -vvv. */
  private livingTold(hash: number, key: Uint8Array, at: number, length: number, tell: Tell): number {
    const there = this.table.find(hash, key, at, length);
    const flushed = there !== 0 && this.isFlushed(there);
    const item = this.living(hash, key, at, length);
    const nuked = there === item ? '' : flushed ? ' -nuked by flush' : ' -nuked by expire';
    tell(`> ${there === 0 ? 'NOT FOUND' : 'FOUND KEY'} ${latin1(key, at, at + length)}${nuked}\n`);
    return item;
  }

  private living(hash: number, key: Uint8Array, at: number, length: number): number {
    const item = this.table.find(hash, key, at, length);
    if (item === 0) return 0;
    const expires = this.memory.read(item, WORD.expires);
    if (this.isFlushed(item)) this.tables.counters[C.getFlushed]!++;
    else if (expires !== 0 && expires <= this.now) this.tables.counters[C.getExpired]!++;
    else return item;
    this.unlink(item);
    return 0;
  }
}
