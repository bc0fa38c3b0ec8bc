/* Quicklists: a doubly linked list of listpacks (quicklist.c), so that both ends are cheap and a long list costs
 * little.
 *
 *   root  0 head · 4 tail · 8 elements · 12 nodes · 16 fill
 *   node  0 previous · 4 next · 8 listpack, or blob of a plain node · 12 elements in it · 16 one if plain
 *
 * How full a node may be is list-max-listpack-size when the list was made: -1 … -5 for 4 … 64 KB, positive for a
 * number of elements. An element of `plainBytes` or more gets a node of its own. Nodes are split, filled and
 * merged by the real server's rules, because DUMP and MEMORY USAGE show them. A place in the list is a cursor (see
 * quicklist-cursor.ts): node and position in it. */
import { classSize, heapSize, type Arena } from './arena';
import { BLOB_HEAD, blobAt, blobFree, blobFromBytes, blobLength, sdsBytes } from './blob';
import { LISTPACK_HEADER, type Listpacks } from './listpack';

const ROOT_BYTES = 20;
/** What the real server's quicklist takes beyond our root's block. */
const ROOT_SURPLUS = 16;
const NODE_SURPLUS = 16;
/** quicklist and quicklistNode, of 40 bytes each. */
export const QUICKLIST = 48;
export const QUICKLIST_NODE = 48;
const NODE_BYTES = 20;
const HEAD = 0;
const TAIL = 1;
const COUNT = 2;
const NODES = 3;
const FILL = 4;
const PREVIOUS = 0;
const NEXT = 1;
const ENTRY = 2;
const SIZE = 3;
const PLAIN = 4;
const ENTRY_OVERHEAD = 8;
const SAFETY_BYTES = 8192;
const FILL_MAX = 32767;
const FILL_BYTES = [0, 4096, 8192, 16384, 32768, 65536];
export const PLAIN_BYTES = 1 << 30;

export class Quicklists {
  /** Elements of so many bytes or more stand alone (DEBUG QUICKLIST-PACKED-THRESHOLD). */
  plainBytes = PLAIN_BYTES;
  /** Where in its node the index stands that `nodeOfIndex` was asked for. */
  indexInNode = 0;
  readonly arena: Arena;

  constructor(readonly packs: Listpacks) { this.arena = packs.arena; }

  /** `fill` is list-max-listpack-size; the list keeps it. */
  create(fill: number): number {
    const root = this.arena.alloc(ROOT_BYTES);
    this.arena.i32.fill(0, root >> 2, (root + ROOT_BYTES) >> 2);
    this.arena.weight += ROOT_SURPLUS;
    this.arena.i32[(root >> 2) + FILL] = Math.max(-5, Math.min(FILL_MAX, fill));
    return root;
  }

  free(root: number): void {
    for (let node = this.head(root); node !== 0;) {
      const next = this.next(node);
      this.freeNode(node);
      node = next;
    }
    this.arena.weight -= ROOT_SURPLUS;
    this.arena.free(root, ROOT_BYTES);
  }

  /** The same list again, node by node. */
  copy(root: number): number {
    const to = this.create(this.arena.i32[(root >> 2) + FILL]!);
    for (let node = this.head(root); node !== 0; node = this.next(node)) {
      const entry = this.entry(node);
      if (this.isPlain(node)) this.appendPlain(to, this.arena.u8, blobAt(entry), blobLength(this.arena, entry));
      else this.appendPack(to, this.packs.copy(entry));
    }
    return to;
  }

  size(root: number): number { return this.arena.i32[(root >> 2) + COUNT]!; }
  nodes(root: number): number { return this.arena.i32[(root >> 2) + NODES]!; }
  head(root: number): number { return this.arena.i32[(root >> 2) + HEAD]!; }
  tail(root: number): number { return this.arena.i32[(root >> 2) + TAIL]!; }
  next(node: number): number { return this.arena.i32[(node >> 2) + NEXT]!; }
  previous(node: number): number { return this.arena.i32[(node >> 2) + PREVIOUS]!; }
  /** The listpack or blob of a node. */
  entry(node: number): number { return this.arena.i32[(node >> 2) + ENTRY]!; }
  nodeSize(node: number): number { return this.arena.i32[(node >> 2) + SIZE]!; }
  isPlain(node: number): boolean { return this.arena.i32[(node >> 2) + PLAIN] !== 0; }

  /** Bytes of a node's content. */
  nodeBytes(node: number): number {
    return this.isPlain(node) ? blobLength(this.arena, this.entry(node)) : this.packs.bytes(this.entry(node));
  }

  /** Bytes of the blocks of root, nodes and contents: what MEMORY USAGE counts. */
  bytes(root: number): number {
    let bytes = classSize(ROOT_BYTES) + this.nodes(root) * classSize(NODE_BYTES);
    for (let node = this.head(root); node !== 0; node = this.next(node)) {
      bytes += classSize(this.nodeBytes(node) + (this.isPlain(node) ? BLOB_HEAD : 0));
    }
    return bytes;
  }

  /** What the same list takes on the real server's heap. */
  weight(root: number): number {
    let bytes = QUICKLIST;
    for (let node = this.head(root); node !== 0; node = this.next(node)) {
      bytes += QUICKLIST_NODE + (this.isPlain(node) ? sdsBytes(this.nodeBytes(node)) : heapSize(this.nodeBytes(node)));
    }
    return bytes;
  }

  pushHead(root: number, src: Uint8Array, at: number, length: number): void {
    const head = this.head(root);
    if (this.isLarge(length)) this.insertNode(root, 0, this.plainNode(src, at, length), head);
    else if (this.hasRoom(root, head, length)) {
      this.setEntry(head, this.packs.prepend(this.entry(head), src, at, length));
      this.addToNode(head, 1);
    } else this.insertNode(root, 0, this.packNode(src, at, length), head);
    this.addToRoot(root, 1);
  }

  pushTail(root: number, src: Uint8Array, at: number, length: number): void {
    const tail = this.tail(root);
    if (this.isLarge(length)) this.insertNode(root, tail, this.plainNode(src, at, length), 0);
    else if (this.hasRoom(root, tail, length)) {
      this.setEntry(tail, this.packs.append(this.entry(tail), src, at, length));
      this.addToNode(tail, 1);
    } else this.insertNode(root, tail, this.packNode(src, at, length), 0);
    this.addToRoot(root, 1);
  }

  /** Takes the first element out; the list must not be empty. */
  dropHead(root: number): void { this.removeAt(root, this.head(root), LISTPACK_HEADER, 1); }

  dropTail(root: number): void {
    const tail = this.tail(root);
    this.removeAt(root, tail, this.lastPosition(tail), 1);
  }

  /** Appends a whole listpack as a node of its own (RESTORE, RDB). */
  appendPack(root: number, lp: number): void {
    const count = this.packs.size(lp);
    this.insertNode(root, this.tail(root), this.makeNode(lp, count, 0), 0);
    this.addToRoot(root, count);
  }

  /** Appends an element as a plain node (RESTORE, RDB). */
  appendPlain(root: number, src: Uint8Array, at: number, length: number): void {
    this.insertNode(root, this.tail(root), this.plainNode(src, at, length), 0);
    this.addToRoot(root, 1);
  }

  /** The position of a node's last element. */
  lastPosition(node: number): number {
    return this.isPlain(node) ? LISTPACK_HEADER : this.packs.last(this.entry(node));
  }

  /** Takes `count` elements of one node out, from a position on; true if the node is gone. */
  removeAt(root: number, node: number, position: number, count: number): boolean {
    this.addToRoot(root, -count);
    if (this.nodeSize(node) === count) {
      this.dropNode(root, node);
      return true;
    }
    this.setEntry(node, this.packs.remove(this.entry(node), position, count));
    this.addToNode(node, -count);
    return false;
  }

  /** Takes up to `count` elements out, from an index within the list on. Answers how many were. */
  removeRange(root: number, index: number, count: number): number {
    const size = this.size(root);
    if (index < 0 || index >= size || count <= 0) return 0;
    const extent = Math.min(count, size - index);
    let node = this.nodeOfIndex(root, index);
    let skip = this.indexInNode;
    for (let left = extent; left > 0;) {
      const next = this.next(node);
      const here = Math.min(left, this.nodeSize(node) - skip);
      const position = here === this.nodeSize(node) ? 0 : this.packs.seek(this.entry(node), skip);
      this.removeAt(root, node, position, here);
      left -= here;
      skip = 0;
      node = next;
    }
    return extent;
  }

  /** The node that holds an index, found from the nearer end; `indexInNode` is where in it. */
  nodeOfIndex(root: number, index: number): number {
    const size = this.size(root);
    if (index < size >> 1) {
      let node = this.head(root);
      while (index >= this.nodeSize(node)) {
        index -= this.nodeSize(node);
        node = this.next(node);
      }
      this.indexInNode = index;
      return node;
    }
    let fromEnd = size - 1 - index;
    let node = this.tail(root);
    while (fromEnd >= this.nodeSize(node)) {
      fromEnd -= this.nodeSize(node);
      node = this.previous(node);
    }
    this.indexInNode = this.nodeSize(node) - 1 - fromEnd;
    return node;
  }

  /** Puts an element before the one at `position` of `node`, or after it. */
  insertAt(root: number, node: number, position: number, after: boolean, src: Uint8Array, at: number, length: number) {
    const outer = after ? this.next(node) : this.previous(node);
    const atEdge = position === (after ? this.lastPosition(node) : LISTPACK_HEADER);
    this.addToRoot(root, 1);
    if (this.isLarge(length)) {
      this.insertLarge(root, node, position, after, atEdge, this.plainNode(src, at, length));
    } else if (this.hasRoom(root, node, length)) {
      const p = after ? this.behind(node, position) : position;
      this.setEntry(node, this.packs.insert(this.entry(node), p, src, at, length));
      this.addToNode(node, 1);
    } else if (atEdge && this.hasRoom(root, outer, length)) {
      const lp = this.entry(outer);
      this.setEntry(outer, after ? this.packs.prepend(lp, src, at, length) : this.packs.append(lp, src, at, length));
      this.addToNode(outer, 1);
    } else if (atEdge) {
      this.insertBeside(root, node, after, this.packNode(src, at, length));
    } else {
      const rest = this.splitNode(root, node, position, after);
      const lp = this.entry(rest);
      this.setEntry(rest, after ? this.packs.prepend(lp, src, at, length) : this.packs.append(lp, src, at, length));
      this.addToNode(rest, 1);
      this.mergeAround(root, node);
    }
  }

  /** Puts an element in the place of another. */
  replaceAt(root: number, node: number, position: number, src: Uint8Array, at: number, length: number): void {
    const large = this.isLarge(length);
    if (!this.isPlain(node) && !large) {
      this.setEntry(node, this.packs.replace(this.entry(node), position, src, at, length));
    } else if (this.isPlain(node) && large) {
      const blob = blobFromBytes(this.arena, src, at, length);
      blobFree(this.arena, this.entry(node));
      this.setEntry(node, blob);
    } else {
      this.insertAt(root, node, position, true, src, at, length);
      this.removeAt(root, node, position, 1);
    }
  }

  private behind(node: number, position: number): number {
    return this.packs.next(this.entry(node), position) || this.packs.end(this.entry(node));
  }

  private insertLarge(root: number, node: number, position: number, after: boolean, atEdge: boolean, plain: number) {
    if (!atEdge) this.splitNode(root, node, position, after);
    this.insertBeside(root, node, after, plain);
  }

  private insertBeside(root: number, node: number, after: boolean, added: number): void {
    if (after) this.insertNode(root, node, added, this.next(node));
    else this.insertNode(root, this.previous(node), added, node);
  }

  /** Cuts a node at a position and answers the new one: what follows (after), or what precedes the element. */
  private splitNode(root: number, node: number, position: number, after: boolean): number {
    const cut = this.packs.split(this.entry(node), after ? this.behind(node, position) : position);
    const made = this.makeNode(after ? cut.tail : cut.lp, 0, 0);
    this.setEntry(node, after ? cut.lp : cut.tail);
    this.countNode(node);
    this.countNode(made);
    this.insertBeside(root, node, after, made);
    return made;
  }

  /** Joins a node and its neighbours where two fit into one (_quicklistMergeNodes, in its order). */
  private mergeAround(root: number, center: number): void {
    const previous = this.previous(center);
    const next = this.next(center);
    const beforePrevious = previous === 0 ? 0 : this.previous(previous);
    const afterNext = next === 0 ? 0 : this.next(next);
    if (this.mayMerge(root, beforePrevious, previous)) this.mergeNodes(root, beforePrevious, previous);
    if (this.mayMerge(root, next, afterNext)) this.mergeNodes(root, next, afterNext);
    const left = this.previous(center);
    let target = center;
    if (this.mayMerge(root, left, center)) {
      this.mergeNodes(root, left, center);
      target = left;
    }
    if (this.mayMerge(root, target, this.next(target))) this.mergeNodes(root, target, this.next(target));
  }

  private mayMerge(root: number, a: number, b: number): boolean {
    if (a === 0 || b === 0 || this.isPlain(a) || this.isPlain(b)) return false;
    const bytes = this.nodeBytes(a) + this.nodeBytes(b) - 7;
    return this.within(root, bytes, this.nodeSize(a) + this.nodeSize(b) - 1);
  }

  private mergeNodes(root: number, a: number, b: number): void {
    this.setEntry(a, this.packs.merge(this.entry(a), this.entry(b)));
    this.countNode(a);
    this.unlink(root, b);
    this.freeNodeBlock(b);
  }

  private isLarge(length: number): boolean { return length >= this.plainBytes; }

  private hasRoom(root: number, node: number, length: number): boolean {
    if (node === 0 || this.isPlain(node)) return false;
    return this.within(root, this.nodeBytes(node) + length + ENTRY_OVERHEAD, this.nodeSize(node));
  }

  /** May a node be of `bytes` bytes, when `count` other elements are in it? */
  private within(root: number, bytes: number, count: number): boolean {
    const fill = this.arena.i32[(root >> 2) + FILL]!;
    if (fill < 0) return bytes <= FILL_BYTES[-fill]!;
    return bytes <= SAFETY_BYTES && count < fill;
  }

  private packNode(src: Uint8Array, at: number, length: number): number {
    return this.makeNode(this.packs.append(this.packs.create(), src, at, length), 1, 0);
  }

  private plainNode(src: Uint8Array, at: number, length: number): number {
    return this.makeNode(blobFromBytes(this.arena, src, at, length), 1, 1);
  }

  private makeNode(entry: number, size: number, plain: number): number {
    const node = this.arena.alloc(NODE_BYTES);
    this.arena.weight += NODE_SURPLUS;
    const n = node >> 2;
    const i32 = this.arena.i32;
    i32[n + PREVIOUS] = 0;
    i32[n + NEXT] = 0;
    i32[n + ENTRY] = entry;
    i32[n + SIZE] = size;
    i32[n + PLAIN] = plain;
    return node;
  }

  private insertNode(root: number, previous: number, node: number, next: number): void {
    const i32 = this.arena.i32;
    i32[(node >> 2) + PREVIOUS] = previous;
    i32[(node >> 2) + NEXT] = next;
    i32[previous === 0 ? (root >> 2) + HEAD : (previous >> 2) + NEXT] = node;
    i32[next === 0 ? (root >> 2) + TAIL : (next >> 2) + PREVIOUS] = node;
    i32[(root >> 2) + NODES]!++;
  }

  private unlink(root: number, node: number): void {
    const i32 = this.arena.i32;
    const previous = this.previous(node);
    const next = this.next(node);
    i32[previous === 0 ? (root >> 2) + HEAD : (previous >> 2) + NEXT] = next;
    i32[next === 0 ? (root >> 2) + TAIL : (next >> 2) + PREVIOUS] = previous;
    i32[(root >> 2) + NODES]!--;
  }

  private dropNode(root: number, node: number): void {
    this.unlink(root, node);
    this.freeNode(node);
  }

  private freeNode(node: number): void {
    if (this.isPlain(node)) blobFree(this.arena, this.entry(node));
    else this.packs.free(this.entry(node));
    this.freeNodeBlock(node);
  }
  private freeNodeBlock(node: number): void {
    this.arena.weight -= NODE_SURPLUS;
    this.arena.free(node, NODE_BYTES);
  }

  private countNode(node: number): void { this.arena.i32[(node >> 2) + SIZE] = this.packs.size(this.entry(node)); }
  private setEntry(node: number, entry: number): void { this.arena.i32[(node >> 2) + ENTRY] = entry; }
  private addToNode(node: number, more: number): void { this.arena.i32[(node >> 2) + SIZE]! += more; }
  private addToRoot(root: number, more: number): void { this.arena.i32[(root >> 2) + COUNT]! += more; }
}
