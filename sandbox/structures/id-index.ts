/* An ordered table from stream ids to one word each, in the arena: the nodes of a stream, and pending entries.
 *
 * The real server keeps radix trees here. A directory of chunks with up to 64 ids serves the same: ids mostly come at
 * the end and go at the front, and a search reads contiguous memory. A walk holds no position: it asks for the first
 * id at or after another, so it may change the table as it goes.
 * In the accounts an id weighs what it takes in a radix tree.
 *
 *   root   0 directory · 1 its slots · 2 chunks · 3 ids in all
 *   chunk  0 ids · 1 slots · then for each slot: id (4 words), value */
import type { Arena } from './arena';
import { classSize } from './arena';
import { StreamId } from './stream-id';

const ROOT_BYTES = 16;
const CHUNK_HEAD = 2;
const SLOT = 5;
const SLOTS_MIN = 2;
const SLOTS_MAX = 64;
/** About what an id of 16 bytes and its pointer take in the real server's radix tree. */
const ID_WEIGHT = 64;
/** rax and its first node. */
const TREE_WEIGHT = 48;

export class IdIndex {
  /** The id last found by `atLeast`, `atMost`, `first`, `last`. */
  readonly id = new StreamId();
  private readonly other = new StreamId();
  private chunk = 0;
  private place = 0;

  constructor(readonly arena: Arena) {}

  create(): number {
    const root = this.arena.allocUnweighed(ROOT_BYTES);
    this.arena.i32.fill(0, root >> 2, (root >> 2) + 4);
    this.arena.weight += TREE_WEIGHT;
    return root;
  }

  destroy(root: number, each?: (value: number) => void): void {
    const r = root >> 2;
    this.arena.weight -= this.weight(root);
    if (each) this.forEach(root, (_, value) => each(value));
    for (let i = 0; i < this.arena.i32[r + 2]!; i++) this.freeChunk(this.chunkAt(r, i));
    if (this.arena.i32[r + 1]! > 0) this.arena.freeUnweighed(this.arena.i32[r]!, this.arena.i32[r + 1]! * 4);
    this.arena.freeUnweighed(root, ROOT_BYTES);
  }

  size(root: number): number { return this.arena.i32[(root >> 2) + 3]!; }

  /** What the accounts have for the table. */
  weight(root: number): number { return TREE_WEIGHT + this.size(root) * ID_WEIGHT; }

  /** Bytes of the table itself. */
  bytes(root: number): number {
    const r = root >> 2;
    let bytes = ROOT_BYTES + (this.arena.i32[r + 1]! > 0 ? classSize(this.arena.i32[r + 1]! * 4) : 0);
    for (let i = 0; i < this.arena.i32[r + 2]!; i++) {
      bytes += classSize(chunkBytes(this.arena.i32[(this.chunkAt(r, i) >> 2) + 1]!));
    }
    return bytes;
  }

  /** The value of this id, or 0. */
  find(root: number, id: StreamId): number { return this.locate(root >> 2, id) ? this.valueHere(root >> 2) : 0; }

  /** The value of the first id that is not before this one, or 0. */
  atLeast(root: number, id: StreamId): number {
    const r = root >> 2;
    this.locate(r, id);
    return this.take(r);
  }
  /** The value of the last id that is not behind this one, or 0. */
  atMost(root: number, id: StreamId): number {
    const r = root >> 2;
    if (!this.locate(r, id) && --this.place < 0) {
      if (--this.chunk < 0) return 0;
      this.place = this.countAt(r, this.chunk) - 1;
    }
    return this.take(r);
  }
  first(root: number): number {
    this.chunk = 0;
    this.place = 0;
    return this.take(root >> 2);
  }
  last(root: number): number {
    const r = root >> 2;
    this.chunk = this.arena.i32[r + 2]! - 1;
    if (this.chunk < 0) return 0;
    this.place = this.countAt(r, this.chunk) - 1;
    return this.take(r);
  }

  /** Puts in an id that is not there, or gives one that is another value. */
  set(root: number, id: StreamId, value: number): void {
    const r = root >> 2;
    if (!this.locate(r, id)) {
      this.makeRoom(r);
      const at = (this.chunkAt(r, this.chunk) >> 2);
      const from = at + CHUNK_HEAD + this.place * SLOT;
      const { i32 } = this.arena;
      i32.copyWithin(from + SLOT, from, at + CHUNK_HEAD + i32[at]! * SLOT);
      id.write(i32, from);
      i32[at]!++;
      i32[r + 3]!++;
      this.arena.weight += ID_WEIGHT;
    }
    this.arena.i32[this.slotHere(r) + 4] = value;
  }

  /** Takes the id out; answers its value, or 0. */
  remove(root: number, id: StreamId): number {
    const r = root >> 2;
    if (!this.locate(r, id)) return 0;
    const value = this.valueHere(r);
    const { i32 } = this.arena;
    const at = this.chunkAt(r, this.chunk) >> 2;
    const slot = this.slotHere(r);
    i32.copyWithin(slot, slot + SLOT, at + CHUNK_HEAD + i32[at]! * SLOT);
    i32[r + 3]!--;
    this.arena.weight -= ID_WEIGHT;
    if (--i32[at]! > 0) return value;
    this.freeChunk(at << 2);
    const directory = i32[r]! >> 2;
    i32.copyWithin(directory + this.chunk, directory + this.chunk + 1, directory + i32[r + 2]!);
    i32[r + 2]!--;
    return value;
  }

  /** Every id in order; the visitor leaves this table alone and must not keep the id it is given. */
  forEach(root: number, visit: (id: StreamId, value: number) => void): void {
    const r = root >> 2;
    const id = new StreamId();
    for (let c = 0; c < this.arena.i32[r + 2]!; c++) {
      for (let p = 0; p < this.countAt(r, c); p++) {
        const slot = (this.chunkAt(r, c) >> 2) + CHUNK_HEAD + p * SLOT;
        visit(id.read(this.arena.i32, slot), this.arena.i32[slot + 4]!);
      }
    }
  }

  private chunkAt(r: number, i: number): number { return this.arena.i32[(this.arena.i32[r]! >> 2) + i]!; }
  private countAt(r: number, i: number): number { return this.arena.i32[this.chunkAt(r, i) >> 2]!; }
  private slotHere(r: number): number {
    return (this.chunkAt(r, this.chunk) >> 2) + CHUNK_HEAD + this.place * SLOT;
  }
  private valueHere(r: number): number { return this.arena.i32[this.slotHere(r) + 4]!; }
  private freeChunk(chunk: number): void {
    this.arena.freeUnweighed(chunk, chunkBytes(this.arena.i32[(chunk >> 2) + 1]!));
  }

  private take(r: number): number {
    const chunks = this.arena.i32[r + 2]!;
    if (this.chunk < chunks && this.place === this.countAt(r, this.chunk)) {
      this.chunk++;
      this.place = 0;
    }
    if (this.chunk >= chunks) return 0;
    this.id.read(this.arena.i32, this.slotHere(r));
    return this.valueHere(r);
  }

  /** Sets chunk and place to the first id that is not before this one (perhaps behind its chunk); true if it is it. */
  private locate(r: number, id: StreamId): boolean {
    const { i32 } = this.arena;
    let low = 0;
    let high = i32[r + 2]! - 1;
    this.chunk = 0;
    this.place = 0;
    if (high < 0) return false;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.other.read(i32, (this.chunkAt(r, middle) >> 2) + CHUNK_HEAD).compare(id) <= 0) low = middle;
      else high = middle - 1;
    }
    this.chunk = low;
    const at = this.chunkAt(r, low) >> 2;
    let from = 0;
    let to = i32[at]!;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.other.read(i32, at + CHUNK_HEAD + middle * SLOT).compare(id) < 0) from = middle + 1;
      else to = middle;
    }
    this.place = from;
    return from < i32[at]! && this.other.read(i32, at + CHUNK_HEAD + from * SLOT).compare(id) === 0;
  }

  /** Room for one more slot in the chunk of the place. */
  private makeRoom(r: number): void {
    if (this.arena.i32[r + 2] === 0) {
      this.addChunk(r, 0, SLOTS_MIN);
      return;
    }
    const chunk = this.chunkAt(r, this.chunk);
    const count = this.arena.i32[chunk >> 2]!;
    const slots = this.arena.i32[(chunk >> 2) + 1]!;
    if (count < slots) return;
    if (slots < SLOTS_MAX) {
      const grown = this.regrow(chunk, chunkBytes(slots), chunkBytes(slots * 2));
      this.arena.i32[(grown >> 2) + 1] = slots * 2;
      this.arena.i32[(this.arena.i32[r]! >> 2) + this.chunk] = grown;
    } else if (this.place === count && this.chunk === this.arena.i32[r + 2]! - 1) {
      this.addChunk(r, ++this.chunk, SLOTS_MAX);
      this.place = 0;
    } else this.split(r);
  }

  private regrow(block: number, oldBytes: number, newBytes: number): number {
    const to = this.arena.allocUnweighed(newBytes);
    this.arena.u8.copyWithin(to, block, block + oldBytes);
    this.arena.freeUnweighed(block, oldBytes);
    return to;
  }

  private split(r: number): void {
    const half = SLOTS_MAX >> 1;
    this.addChunk(r, this.chunk + 1, SLOTS_MAX);
    const { i32 } = this.arena;
    const from = this.chunkAt(r, this.chunk) >> 2;
    const to = this.chunkAt(r, this.chunk + 1) >> 2;
    i32.copyWithin(to + CHUNK_HEAD, from + CHUNK_HEAD + half * SLOT, from + CHUNK_HEAD + SLOTS_MAX * SLOT);
    i32[from] = half;
    i32[to] = SLOTS_MAX - half;
    if (this.place <= half) return;
    this.chunk++;
    this.place -= half;
  }

  private addChunk(r: number, at: number, slots: number): void {
    const { arena } = this;
    const room = arena.i32[r + 1]!;
    const count = arena.i32[r + 2]!;
    if (count === room) {
      const more = Math.max(2, room * 2);
      const grown = room === 0 ? arena.allocUnweighed(more * 4) : this.regrow(arena.i32[r]!, room * 4, more * 4);
      arena.i32[r] = grown;
      arena.i32[r + 1] = more;
    }
    const chunk = arena.allocUnweighed(chunkBytes(slots));
    const { i32 } = arena;
    i32[chunk >> 2] = 0;
    i32[(chunk >> 2) + 1] = slots;
    const directory = i32[r]! >> 2;
    i32.copyWithin(directory + at + 1, directory + at, directory + count);
    i32[directory + at] = chunk;
    i32[r + 2] = count + 1;
  }
}

function chunkBytes(slots: number): number { return (CHUNK_HEAD + slots * SLOT) * 4; }
