/* Blocks that have names, sorted by name, in the arena: the groups of a stream, the consumers of a group.
 *
 * The real server keeps radix trees here, whose order every reply shows; they are few, so a sorted row of offsets
 * serves. The owner keeps the row's offset in a word of its own (0: nobody yet), and each block keeps the blob of its
 * name in its first word.
 *
 *   row   0 blocks · 1 slots · then an offset a slot */
import type { Arena } from './arena';
import { blobAt, blobFree, blobFromText, blobLength, blobText } from './blob';

const HEAD = 2;
const SLOTS_MIN = 2;

export class NameTable {
  private place = 0;

  constructor(readonly arena: Arena) {}

  /** `owner`: where the word with the row's offset lies. */
  size(owner: number): number {
    const row = this.rowOf(owner);
    return row === 0 ? 0 : this.arena.i32[row >> 2]!;
  }
  at(owner: number, i: number): number { return this.arena.i32[(this.rowOf(owner) >> 2) + HEAD + i]!; }
  nameOf(block: number): string { return blobText(this.arena, this.arena.i32[block >> 2]!); }

  /** The block of this name, or 0. */
  find(owner: number, name: string): number { return this.locate(owner, name) ? this.at(owner, this.place) : 0; }

  /** A new block of `bytes`, zero but for its name, under a name that is not there. */
  create(owner: number, name: string, bytes: number): number {
    const { arena } = this;
    const block = arena.alloc(bytes);
    arena.i32.fill(0, block >> 2, (block + bytes) >> 2);
    const blob = blobFromText(arena, name);
    arena.i32[block >> 2] = blob;
    this.locate(owner, name);
    this.makeRoom(owner);
    const { i32 } = arena;
    const row = this.rowOf(owner) >> 2;
    const from = row + HEAD + this.place;
    i32.copyWithin(from + 1, from, row + HEAD + i32[row]!);
    i32[from] = block;
    i32[row]!++;
    return block;
  }

  /** Takes the block out and frees it, its name too; the row goes with the last. */
  remove(owner: number, block: number, bytes: number): void {
    const { arena } = this;
    this.locate(owner, this.nameOf(block));
    const { i32 } = arena;
    const row = this.rowOf(owner) >> 2;
    const at = row + HEAD + this.place;
    i32.copyWithin(at, at + 1, row + HEAD + i32[row]!);
    i32[row]!--;
    blobFree(arena, i32[block >> 2]!);
    arena.free(block, bytes);
    if (i32[row]! > 0) return;
    arena.free(row << 2, rowBytes(i32[row + 1]!));
    i32[owner >> 2] = 0;
  }

  /** The row and the names, without the blocks; `block` says what a block of some bytes counts. */
  sum(owner: number, block: (size: number) => number): number {
    const row = this.rowOf(owner);
    if (row === 0) return 0;
    let bytes = block(rowBytes(this.arena.i32[(row >> 2) + 1]!));
    for (let i = this.size(owner) - 1; i >= 0; i--) {
      bytes += block(blobAt(0) + blobLength(this.arena, this.arena.i32[this.at(owner, i) >> 2]!));
    }
    return bytes;
  }

  private rowOf(owner: number): number { return this.arena.i32[owner >> 2]!; }

  /** Sets `place` to where the name is or would be. */
  private locate(owner: number, name: string): boolean {
    let low = 0;
    let high = this.size(owner);
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.compare(this.arena.i32[this.at(owner, middle) >> 2]!, name);
      if (order === 0) {
        this.place = middle;
        return true;
      }
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    this.place = low;
    return false;
  }

  private compare(blob: number, name: string): number {
    const { u8 } = this.arena;
    const length = blobLength(this.arena, blob);
    const at = blobAt(blob);
    for (let i = 0; i < length && i < name.length; i++) {
      const difference = u8[at + i]! - name.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - name.length;
  }

  private makeRoom(owner: number): void {
    const { arena } = this;
    const row = this.rowOf(owner);
    const count = this.size(owner);
    const slots = row === 0 ? 0 : arena.i32[(row >> 2) + 1]!;
    if (count < slots) return;
    const more = Math.max(SLOTS_MIN, slots * 2);
    const grown = row === 0
      ? arena.alloc(rowBytes(more))
      : arena.realloc(row, rowBytes(slots), rowBytes(more), rowBytes(count));
    arena.i32[grown >> 2] = count;
    arena.i32[(grown >> 2) + 1] = more;
    arena.i32[owner >> 2] = grown;
  }
}

function rowBytes(slots: number): number { return (HEAD + slots) * 4; }
