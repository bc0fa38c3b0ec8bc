/* Streams: an ordered index of macro nodes, and what a stream remembers of itself (t_stream.c).
 *
 *   word 0 nodes · 1 groups (0: none yet) · 2–3 live entries (double) · 4 last id · 8 first id · 12 highest deleted id
 *   16–17 entries ever added (64 bits)
 *
 * Nodes close at the real server's limits, so that an approximate trim takes the same entries off. */
import { IdIndex } from './id-index';
import type { Listpacks } from './listpack';
import { EntryCursor, type FieldWords, StreamNodes } from './stream-node';
import { StreamId } from './stream-id';
import { classSize, heapSize } from './arena';
import { addToCounter } from './counter64';

const ROOT_BYTES = 72;
const NODE_ROOM = 4096;
export const GROUPS = 1;
const LENGTH = 1;
export const LAST_ID = 4;
export const FIRST_ID = 8;
export const MAX_DELETED_ID = 12;
export const ADDED = 16;

/** `maxLength` or `minId`; `limit` 0: none. */
export type Trim = { maxLength?: number; minId?: StreamId; approximate: boolean; limit: number };

export class Streams {
  readonly nodes: StreamNodes;
  readonly index: IdIndex;
  private readonly master = new StreamId();
  private readonly seen = new StreamId();

  constructor(readonly packs: Listpacks) {
    this.nodes = new StreamNodes(packs);
    this.index = new IdIndex(packs.arena);
  }

  private get arena() { return this.packs.arena; }

  create(): number {
    const root = this.arena.alloc(ROOT_BYTES);
    this.arena.i32.fill(0, root >> 2, (root + ROOT_BYTES) >> 2);
    const index = this.index.create();
    this.arena.i32[root >> 2] = index;
    return root;
  }
  /** Frees everything but the groups. */
  destroy(root: number): void {
    this.arena.weight -= this.tailRoom(root);
    this.index.destroy(this.indexOf(root), (lp) => this.packs.free(lp));
    this.arena.free(root, ROOT_BYTES);
  }
  /** A copy without groups. */
  copy(root: number): number {
    const to = this.create();
    const { i32 } = this.arena;
    i32.copyWithin((to >> 2) + 2, (root >> 2) + 2, (root + ROOT_BYTES) >> 2);
    this.index.forEach(this.indexOf(root), (id, lp) => {
      const copy = this.packs.copy(lp);
      this.index.set(this.indexOf(to), id, copy);
    });
    this.arena.weight += this.tailRoom(to);
    return to;
  }
  bytes(root: number): number {
    let bytes = classSize(ROOT_BYTES) + this.index.bytes(this.indexOf(root));
    this.index.forEach(this.indexOf(root), (_, lp) => { bytes += classSize(this.packs.bytes(lp)); });
    return bytes;
  }

  /** What the same stream takes on the real server's heap, about: ids in radix trees are counted by the average. */
  weight(root: number): number {
    let bytes = heapSize(ROOT_BYTES) + this.index.weight(this.indexOf(root)) + this.tailRoom(root);
    this.index.forEach(this.indexOf(root), (_, lp) => { bytes += heapSize(this.packs.bytes(lp)); });
    return bytes;
  }

  /** What the last node weighs beyond its bytes: it is made with room for 4 KB, and shrinks when it is full. */
  private tailRoom(root: number): number {
    const lp = this.index.last(this.indexOf(root));
    return lp === 0 ? 0 : Math.max(0, NODE_ROOM - heapSize(this.packs.bytes(lp)));
  }

  indexOf(root: number): number { return this.arena.i32[root >> 2]!; }
  length(root: number): number { return this.arena.f64[(root >> 3) + LENGTH]!; }
  setLength(root: number, entries: number): void { this.arena.f64[(root >> 3) + LENGTH] = entries; }
  nodeCount(root: number): number { return this.index.size(this.indexOf(root)); }
  id(root: number, which: number, into = new StreamId()): StreamId {
    return into.read(this.arena.i32, (root >> 2) + which);
  }
  setId(root: number, which: number, id: StreamId): void { id.write(this.arena.i32, (root >> 2) + which); }

  /** Puts an entry at the end; its id is above the last. `maxEntries` 0: no limit. */
  append(root: number, id: StreamId, words: FieldWords, from: number, pairs: number,
    maxBytes: number, maxEntries: number): void {
    this.arena.weight -= this.tailRoom(root);
    this.appendTo(root, id, words, from, pairs, maxBytes, maxEntries);
    this.arena.weight += this.tailRoom(root);
  }
  private appendTo(root: number, id: StreamId, words: FieldWords, from: number, pairs: number,
    maxBytes: number, maxEntries: number): void {
    const { nodes, index, packs, arena } = this;
    let lp = index.last(this.indexOf(root));
    this.master.from(index.id);
    if (lp !== 0) {
      let bytes = 0;
      for (let i = from; i < from + pairs * 2; i++) bytes += words.ends[i]! - words.starts[i]!;
      const full = maxEntries > 0 && nodes.live(lp) + nodes.deleted(lp) >= maxEntries;
      if (full || packs.bytes(lp) + bytes >= maxBytes) lp = 0;
    }
    const old = lp;
    if (lp === 0) {
      lp = nodes.create(words, from, pairs);
      this.master.from(id);
    }
    lp = nodes.append(lp, this.master, id, words, from, pairs);
    if (lp !== old) index.set(this.indexOf(root), this.master, lp);
    if (arena.f64[(root >> 3) + LENGTH]!++ === 0) this.setId(root, FIRST_ID, id);
    this.setId(root, LAST_ID, id);
    addToCounter(arena.i32, (root >> 2) + ADDED, 1);
  }

  /** Every live entry between two ids, up or down; the visitor changes no entries; false ends it. */
  walk(root: number, start: StreamId, end: StreamId, down: boolean,
    visit: (entry: EntryCursor) => boolean | void): void {
    const { index } = this;
    const nodes = this.indexOf(root);
    const cursor = new EntryCursor(this.nodes);
    let lp = index.atMost(nodes, down ? end : start) || (down ? 0 : index.first(nodes));
    while (lp !== 0) {
      const master = cursor.open(lp, index.id).master;
      for (let more = down ? cursor.last() : cursor.first(); more; more = down ? cursor.previous() : cursor.next()) {
        const past = down ? cursor.id.compare(start) < 0 : cursor.id.compare(end) > 0;
        if (past) return;
        const before = down ? cursor.id.compare(end) > 0 : cursor.id.compare(start) < 0;
        if (!before && !cursor.isDeleted && visit(cursor) === false) return;
      }
      const beyond = this.seen.from(master);
      lp = !(down ? beyond.decrement() : beyond.increment()) ? 0
        : down ? index.atMost(nodes, beyond) : index.atLeast(nodes, beyond);
    }
  }

  /** Takes a node that was judged, under its master id. */
  adopt(root: number, master: StreamId, pack: Uint8Array): void {
    this.arena.weight -= this.tailRoom(root);
    const lp = this.packs.fromBytes(pack, 0, pack.length);
    this.index.set(this.indexOf(root), master, lp);
    this.arena.weight += this.tailRoom(root);
  }

  find(root: number, id: StreamId): EntryCursor | undefined {
    let found: EntryCursor | undefined;
    this.walk(root, id, id, false, (entry) => {
      found = entry;
      return false;
    });
    return found;
  }

  /** The first or last live id; 0-0 when there is none. */
  edge(root: number, last: boolean): StreamId {
    const id = new StreamId();
    this.walk(root, id, StreamId.max(), last, (entry) => {
      id.from(entry.id);
      return false;
    });
    return id;
  }

  /** Deletes one entry; the first id is the caller's to renew. */
  remove(root: number, id: StreamId): boolean {
    const entry = this.find(root, id);
    if (entry === undefined) return false;
    this.arena.weight -= this.tailRoom(root);
    if (this.nodes.live(entry.lp) === 1) this.dropNode(root, entry.master, entry.lp);
    else {
      this.nodes.flagDeleted(entry);
      this.index.set(this.indexOf(root), entry.master, this.nodes.recount(entry.lp, 1));
    }
    this.arena.f64[(root >> 3) + LENGTH]!--;
    this.arena.weight += this.tailRoom(root);
    return true;
  }
  renewFirst(root: number): void { this.setId(root, FIRST_ID, this.edge(root, false)); }

  /** Takes entries off the front; answers how many. */
  trim(root: number, trim: Trim): number {
    this.arena.weight -= this.tailRoom(root);
    const gone = this.trimFront(root, trim);
    this.arena.weight += this.tailRoom(root);
    return gone;
  }
  private trimFront(root: number, trim: Trim): number {
    const { index, nodes } = this;
    const nodesOf = this.indexOf(root);
    const cursor = new EntryCursor(nodes);
    let gone = 0;
    for (let lp = index.first(nodesOf); lp !== 0; lp = index.first(nodesOf)) {
      const length = this.length(root);
      if (trim.maxLength !== undefined && length <= trim.maxLength) break;
      const entries = nodes.live(lp);
      if (trim.limit > 0 && gone + entries > trim.limit) break;
      cursor.open(lp, index.id);
      const whole = trim.maxLength !== undefined
        ? length - entries >= trim.maxLength
        : cursor.last() && cursor.id.compare(trim.minId!) < 0;
      if (!whole) {
        if (!trim.approximate) gone += this.trimNode(root, cursor, trim);
        break;
      }
      this.dropNode(root, cursor.master, lp);
      this.arena.f64[(root >> 3) + LENGTH]! -= entries;
      gone += entries;
    }
    if (gone > 0) this.renewFirst(root);
    return gone;
  }

  /** Flags entries of the first node until the trim is satisfied. */
  private trimNode(root: number, cursor: EntryCursor, trim: Trim): number {
    const surplus = trim.maxLength === undefined ? Infinity : this.length(root) - trim.maxLength;
    let gone = 0;
    for (let more = cursor.first(); more && gone < surplus; more = cursor.next()) {
      if (trim.minId !== undefined && cursor.id.compare(trim.minId) >= 0) break;
      if (cursor.isDeleted) continue;
      this.nodes.flagDeleted(cursor);
      gone++;
    }
    this.index.set(this.indexOf(root), cursor.master, this.nodes.recount(cursor.lp, gone));
    this.arena.f64[(root >> 3) + LENGTH]! -= gone;
    return gone;
  }

  private dropNode(root: number, master: StreamId, lp: number): void {
    this.index.remove(this.indexOf(root), master);
    this.packs.free(lp);
  }

  /** How many nodes the real server's radix tree of the macro nodes has. */
  radixNodes(root: number): number {
    const open: number[] = [];
    const before = new StreamId();
    let nodes = 1;
    let any = false;
    const close = (shared: number) => {
      let child = 16;
      nodes++;
      while (open.length > 0 && open.at(-1)! > shared) {
        const depth = open.pop()!;
        if (child > depth + 1) nodes++;
        child = depth;
      }
      if (shared < 0) {
        if (child > 0) nodes++;
        return;
      }
      if (open.at(-1) !== shared) {
        open.push(shared);
        nodes++;
      }
      if (child > shared + 1) nodes++;
    };
    this.index.forEach(this.indexOf(root), (id) => {
      if (any) {
        let shared = 0;
        while (before.byteAt(shared) === id.byteAt(shared)) shared++;
        close(shared);
      }
      any = true;
      before.from(id);
    });
    if (!any) return 1;
    close(-1);
    return nodes - 1;
  }
}
