/* A place in a quicklist: a node and a position in its listpack, walking in either direction.
 *
 * `read` gives the element as a span of bytes. A change of the list through the cursor keeps it good; any other change
 * ends it. One cursor is reused by its owner. */
import { blobAt, blobLength } from './blob';
import { equalBytes, latin1 } from '#base/bytes';
import type { Listpacks } from './listpack';
import { LISTPACK_HEADER } from './listpack';
import type { Quicklists } from './quicklist';

export class QuicklistCursor {
  node = 0;
  position = 0;
  src: Uint8Array;
  at = 0;
  length = 0;
  private root = 0;
  private lp = 0;
  private readonly packs: Listpacks;

  constructor(private readonly lists: Quicklists) {
    this.packs = lists.packs;
    this.src = this.packs.src;
  }

  /** Goes to an index, from the end when negative; false if there is none. */
  seek(root: number, index: number): boolean {
    const size = this.lists.size(root);
    if (index < 0) index += size;
    this.root = root;
    this.node = 0;
    if (index < 0 || index >= size) return false;
    this.enter(this.lists.nodeOfIndex(root, index));
    this.position = this.lp === 0 ? LISTPACK_HEADER : this.packs.seek(this.lp, this.lists.indexInNode);
    return true;
  }

  next(): boolean {
    this.position = this.lp === 0 ? 0 : this.packs.next(this.lp, this.position);
    if (this.position !== 0) return true;
    const node = this.lists.next(this.node);
    if (node === 0) return false;
    this.enter(node);
    this.position = LISTPACK_HEADER;
    return true;
  }

  previous(): boolean {
    this.position = this.lp === 0 ? 0 : this.packs.previous(this.lp, this.position);
    if (this.position !== 0) return true;
    const node = this.lists.previous(this.node);
    if (node === 0) return false;
    this.enter(node);
    this.position = this.lists.lastPosition(node);
    return true;
  }

  /** Sets `src`, `at`, `length` to the element. */
  read(): void {
    if (this.lp === 0) {
      const blob = this.lists.entry(this.node);
      this.src = this.lists.arena.u8;
      this.at = blobAt(blob);
      this.length = blobLength(this.lists.arena, blob);
      return;
    }
    this.packs.read(this.lp, this.position);
    this.src = this.packs.src;
    this.at = this.packs.at;
    this.length = this.packs.length;
  }

  text(): string {
    this.read();
    return latin1(this.src, this.at, this.at + this.length);
  }

  equals(src: Uint8Array, at: number, length: number): boolean {
    if (this.lp !== 0) return this.packs.equals(this.lp, this.position, src, at, length);
    this.read();
    return this.length === length && equalBytes(this.src, this.at, src, at, length);
  }

  /** Takes the element out and goes on to the next one, or the one before; false at the end of the list. */
  remove(backward: boolean): boolean {
    const { lists, node, position } = this;
    const before = this.lp === 0 ? 0 : this.packs.previous(this.lp, position);
    const beyond = backward ? lists.previous(node) : lists.next(node);
    const gone = lists.removeAt(this.root, node, position, 1);
    if (!gone) {
      this.enter(node);
      const after = this.packs.end(this.lp) === position ? 0 : position;
      this.position = backward ? before : after;
      if (this.position !== 0) return true;
    }
    if (beyond === 0) return false;
    this.enter(beyond);
    this.position = backward ? lists.lastPosition(beyond) : LISTPACK_HEADER;
    return true;
  }

  insert(after: boolean, src: Uint8Array, at: number, length: number): void {
    this.lists.insertAt(this.root, this.node, this.position, after, src, at, length);
    this.node = 0;
  }

  replace(src: Uint8Array, at: number, length: number): void {
    this.lists.replaceAt(this.root, this.node, this.position, src, at, length);
    this.node = 0;
  }

  private enter(node: number): void {
    this.node = node;
    this.lp = this.lists.isPlain(node) ? 0 : this.lists.entry(node);
  }
}
