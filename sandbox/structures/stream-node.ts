/* A macro node of a stream: a listpack of entries near one master id, in the real server's layout (t_stream.c).
 *
 *   master  live entries · deleted entries · number of fields · field … · 0
 *   entry   flags · ms − master's · seq − master's · value … · elements before this one        (fields as the master's)
 *           flags · ms − master's · seq − master's · n · field, value … · elements before this one
 *
 * A deleted entry stays, with a flag. The last element lets a walk go backwards. */
import { Integer64 } from './integer64';
import type { Listpacks } from './listpack';
import { StreamId } from './stream-id';

const DELETED = 1;
const SAME_FIELDS = 2;

/** Words of a request, of which some are fields and values. */
export type FieldWords = { source: Uint8Array; starts: Int32Array; ends: Int32Array };

export class StreamNodes {
  private readonly number = new Integer64();
  private readonly digits = new Uint8Array(24);

  constructor(readonly packs: Listpacks) {}

  /** A node with no entry whose master has the fields of the words from `from` on. */
  create(words: FieldWords, from: number, pairs: number): number {
    const { packs } = this;
    let lp = packs.create();
    for (const count of [0, 0, pairs]) lp = packs.appendNumber(lp, count);
    for (let i = 0; i < pairs; i++) lp = this.appendWord(lp, words, from + i * 2);
    return packs.appendNumber(lp, 0);
  }

  append(lp: number, master: StreamId, id: StreamId, words: FieldWords, from: number, pairs: number): number {
    const { packs } = this;
    const same = this.hasFields(lp, words, from, pairs);
    lp = packs.replaceNumber(lp, packs.first(lp), this.live(lp) + 1);
    lp = packs.appendNumber(lp, same ? SAME_FIELDS : 0);
    lp = this.appendDifference(lp, id.msHigh, id.msLow, master.msHigh, master.msLow);
    lp = this.appendDifference(lp, id.seqHigh, id.seqLow, master.seqHigh, master.seqLow);
    if (!same) lp = packs.appendNumber(lp, pairs);
    for (let i = 0; i < pairs; i++) {
      if (!same) lp = this.appendWord(lp, words, from + i * 2);
      lp = this.appendWord(lp, words, from + i * 2 + 1);
    }
    return packs.appendNumber(lp, same ? pairs + 3 : pairs * 2 + 4);
  }

  live(lp: number): number { return this.numberAt(lp, this.packs.first(lp)); }
  deleted(lp: number): number { return this.numberAt(lp, this.packs.next(lp, this.packs.first(lp))); }

  /** Flags the entry of the cursor; a flag is as wide as before, so nothing moves. `recount` must follow. */
  flagDeleted(cursor: EntryCursor): void { this.packs.replaceNumber(cursor.lp, cursor.at, cursor.flags | DELETED); }
  /** Counts entries that were flagged; answers where the node now lies. */
  recount(lp: number, flagged: number): number {
    const { packs } = this;
    const live = this.live(lp) - flagged;
    const deleted = this.deleted(lp) + flagged;
    lp = packs.replaceNumber(lp, packs.first(lp), live);
    return packs.replaceNumber(lp, packs.next(lp, packs.first(lp)), deleted);
  }

  numberAt(lp: number, p: number): number {
    this.packs.readNumber(lp, p);
    return this.packs.integer.value;
  }

  private hasFields(lp: number, words: FieldWords, from: number, pairs: number): boolean {
    const { packs } = this;
    let p = packs.next(lp, packs.next(lp, packs.first(lp)));
    if (this.numberAt(lp, p) !== pairs) return false;
    for (let i = 0; i < pairs; i++) {
      p = packs.next(lp, p);
      const at = words.starts[from + i * 2]!;
      if (!packs.equals(lp, p, words.source, at, words.ends[from + i * 2]! - at)) return false;
    }
    return true;
  }

  private appendWord(lp: number, words: FieldWords, i: number): number {
    return this.packs.append(lp, words.source, words.starts[i]!, words.ends[i]! - words.starts[i]!);
  }

  private appendDifference(lp: number, high: number, low: number, fromHigh: number, fromLow: number): number {
    const { number, packs } = this;
    number.setHalves(high - fromHigh - (low < fromLow ? 1 : 0), low - fromLow);
    if (Number.isSafeInteger(number.value)) return packs.appendNumber(lp, number.value);
    return packs.append(lp, this.digits, 0, number.write(this.digits, 0));
  }
}

/** Walks over the entries of one node, deleted ones too, in either direction. */
export class EntryCursor {
  lp = 0;
  /** Where the entry's flags stand. */
  at = 0;
  flags = 0;
  readonly id = new StreamId();
  readonly master = new StreamId();
  /** How many pairs the entry has. */
  pairs = 0;
  private bodyAt = 0;
  private masterPairs = 0;
  private fieldsAt = 0;
  private entriesAt = 0;

  constructor(private readonly nodes: StreamNodes) {}

  get isDeleted(): boolean { return (this.flags & DELETED) !== 0; }

  /** Stands before the first entry, and behind the last. */
  open(lp: number, master: StreamId): this {
    const { packs } = this.nodes;
    this.lp = lp;
    this.master.from(master);
    const countAt = packs.next(lp, packs.next(lp, packs.first(lp)));
    this.masterPairs = this.nodes.numberAt(lp, countAt);
    this.fieldsAt = packs.next(lp, countAt);
    let p = this.fieldsAt;
    for (let i = 0; i < this.masterPairs; i++) p = packs.next(lp, p);
    this.entriesAt = packs.next(lp, p);
    this.at = 0;
    return this;
  }

  first(): boolean { return this.read(this.entriesAt); }
  next(): boolean {
    const { packs } = this.nodes;
    let p = this.bodyAt;
    const elements = (this.flags & SAME_FIELDS) !== 0 ? this.pairs : this.pairs * 2;
    for (let i = 0; i < elements; i++) p = packs.next(this.lp, p);
    return this.read(packs.next(this.lp, p));
  }
  last(): boolean { return this.readBefore(this.nodes.packs.last(this.lp)); }
  previous(): boolean { return this.readBefore(this.nodes.packs.previous(this.lp, this.at)); }

  /** `p`: an entry's last element, or the master's. */
  private readBefore(p: number): boolean {
    const { packs } = this.nodes;
    let steps = this.nodes.numberAt(this.lp, p);
    if (steps === 0) return false;
    while (steps-- > 0) p = packs.previous(this.lp, p);
    return this.read(p);
  }

  private read(p: number): boolean {
    if (p === 0) return false;
    const { packs } = this.nodes;
    const { lp, id, master } = this;
    const { integer } = packs;
    this.at = p;
    this.flags = this.nodes.numberAt(lp, p);
    p = packs.next(lp, p);
    packs.readNumber(lp, p);
    const msLow = master.msLow + integer.lo;
    const msHigh = master.msHigh + integer.hi + (msLow > 0xffffffff ? 1 : 0);
    p = packs.next(lp, p);
    packs.readNumber(lp, p);
    const seqLow = master.seqLow + integer.lo;
    id.set(msHigh, msLow, master.seqHigh + integer.hi + (seqLow > 0xffffffff ? 1 : 0), seqLow);
    p = packs.next(lp, p);
    this.pairs = this.masterPairs;
    if ((this.flags & SAME_FIELDS) === 0) {
      this.pairs = this.nodes.numberAt(lp, p);
      p = packs.next(lp, p);
    }
    this.bodyAt = p;
    return true;
  }

  /** Every field and value in turn, as spans good until the next. */
  forEachWord(visit: (src: Uint8Array, at: number, length: number) => void): void {
    const { packs } = this.nodes;
    const same = (this.flags & SAME_FIELDS) !== 0;
    let field = this.fieldsAt;
    let p = this.bodyAt;
    for (let i = 0; i < this.pairs; i++) {
      packs.read(this.lp, same ? field : p);
      visit(packs.src, packs.at, packs.length);
      if (same) field = packs.next(this.lp, field);
      else p = packs.next(this.lp, p);
      packs.read(this.lp, p);
      visit(packs.src, packs.at, packs.length);
      p = packs.next(this.lp, p);
    }
  }
}
