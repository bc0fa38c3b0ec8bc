/* Sorted sets behind one door (t_zset.c): a listpack while small, then a dictionary with an order beside it.
 *
 * `find` remembers the member it found, and `rescore`, `removeFound` and `foundRank` act on that one, so that a command
 * looks a member up once. Members come in and go out as spans of bytes; a span given to a visitor is good until the next
 * call. Ranges are taken as ranks: `byScore` and `byLex` answer from where and how many. */
import { latin1 } from '#base/bytes';
import type { Dice } from '#base/dice';
import { SCORE } from '#structures/sorted-index';
import { WRONG_TYPE } from '../errors';
import type { Keyspace } from './keyspace';
import { stage } from './keyspace';
import { ENCODING, TYPE } from './layout';
import { isAtLeast, isAtMost, isEmptyLexRange, type LexRange, type ScoreRange } from './zset-range';
import { zsetStore, type ZsetStore } from './zset-store';

/** When a listpack becomes a skiplist; a node's Config has them. */
export type ZsetLimits = { readonly zsetMaxListpackEntries: number; readonly zsetMaxListpackValue: number };
export type RankRange = { from: number; count: number };
export type MemberVisitor = (src: Uint8Array, at: number, length: number, score: number) => void | boolean;

/** For reading: counts a hit or a miss. */
export function readZset(db: Keyspace, key: string): Zset | undefined { return openZset(db, db.read(key)); }
/** For a command that writes. */
export function currentZset(db: Keyspace, key: string): Zset | undefined { return openZset(db, db.write(key)); }

export function openZset(db: Keyspace, entry: number): Zset | undefined {
  if (entry === 0) return undefined;
  if (db.typeOf(entry) !== TYPE.zset) throw WRONG_TYPE;
  return new Zset(db, entry);
}

/** An empty one under a new key, in the encoding the real server chooses by the first member's length. */
export function createZset(db: Keyspace, key: string, firstLength: number, limits: ZsetLimits): Zset {
  const { small, members, order } = zsetStore(db.host.arena);
  const isSmall = limits.zsetMaxListpackEntries > 0 && firstLength <= limits.zsetMaxListpackValue;
  const entry = db.add(key, TYPE.zset, isSmall ? ENCODING.listpack : ENCODING.skiplist);
  if (isSmall) db.setValue(entry, small.packs.create());
  else {
    db.setValue(entry, members.create());
    db.setValueHigh(entry, order.create());
  }
  return new Zset(db, entry);
}

export class Zset {
  /** Score of the member found last. */
  foundScore = 0;
  private found = 0;
  private readonly store: ZsetStore;

  constructor(private readonly db: Keyspace, readonly entry: number) {
    this.store = zsetStore(db.host.arena);
  }

  get isSmall(): boolean { return this.db.encodingOf(this.entry) === ENCODING.listpack; }
  private get low(): number { return this.db.value(this.entry); }
  private get high(): number { return this.db.valueHigh(this.entry); }

  get size(): number { return this.isSmall ? this.store.small.size(this.low) : this.store.members.size(this.low); }

  find(src: Uint8Array, at: number, length: number): boolean {
    if (this.isSmall) {
      this.found = this.store.small.find(this.low, src, at, length);
      if (this.found === 0) return false;
      this.foundScore = this.store.small.score(this.low, this.found);
      return true;
    }
    this.found = this.store.members.find(this.low, src, at, length);
    if (this.found === 0) return false;
    this.foundScore = this.store.order.scoreOf(this.found);
    return true;
  }
  findText(member: string): boolean { return this.find(stage(member), 0, member.length); }

  /** A member that is not there yet. */
  add(src: Uint8Array, at: number, length: number, score: number, limits: ZsetLimits): void {
    const { small, members, order, arena } = this.store;
    if (this.isSmall) {
      if (small.size(this.low) < limits.zsetMaxListpackEntries && length <= limits.zsetMaxListpackValue) {
        this.db.setValue(this.entry, small.insert(this.low, src, at, length, score));
        return;
      }
      this.enlarge();
    }
    const member = members.insert(this.low, src, at, length);
    arena.f64[(member + SCORE) >> 3] = score;
    order.insert(this.high, member);
  }

  /** Sets a member's score, whether it is there or not. */
  setText(member: string, score: number, limits: ZsetLimits): void {
    if (this.findText(member)) this.rescore(score);
    else this.add(stage(member), 0, member.length, score, limits);
  }

  /** Gives the found member another score. */
  rescore(score: number): void {
    if (score === this.foundScore) return;
    if (!this.isSmall) this.store.order.move(this.high, this.found, score);
    else {
      const { small } = this.store;
      const member = small.packs.text(this.low, this.found);
      const lp = small.remove(this.low, this.found);
      this.db.setValue(this.entry, small.insert(lp, stage(member), 0, member.length, score));
    }
  }

  removeFound(): void {
    const { small, order } = this.store;
    if (this.isSmall) this.db.setValue(this.entry, small.remove(this.low, this.found));
    else {
      order.remove(this.high, this.found);
      this.dropMember(this.found);
    }
  }

  private dropMember(member: number): void {
    const { members, arena } = this.store;
    members.unlink(this.low, arena.u8, members.keyOffset(member), members.keyLength(member));
    members.freeEntry(member);
  }

  foundRank(): number {
    return this.isSmall ? this.store.small.rank(this.low, this.found) : this.store.order.rank(this.high, this.found);
  }

  byScore(range: ScoreRange): RankRange {
    const from = this.countBelow(range.min, range.minOpen);
    return { from, count: Math.max(0, this.countBelow(range.max, !range.maxOpen) - from) };
  }

  private countBelow(score: number, orEqual: boolean): number {
    if (this.isSmall) return this.store.small.countBelow(this.low, score, orEqual);
    return this.store.order.countBelow(this.high, score, orEqual);
  }

  /** `down` matters only where scores differ, which the documentation leaves open: a listpack is then walked from there. */
  byLex(range: LexRange, down = false): RankRange {
    if (isEmptyLexRange(range)) return { from: 0, count: 0 };
    if (this.isSmall) return this.byLexSmall(range, down);
    const { min, max } = range;
    const { order } = this.store;
    const { size } = this;
    const below = (text: string, orEqual: boolean) =>
      order.countBelowMember(this.high, stage(text), 0, text.length, orEqual);
    const from = min.side === 0 ? below(min.text, min.open) : 0;
    const to = max.side === 0 ? below(max.text, !max.open) : size;
    return { from, count: Math.max(0, to - from) };
  }

  private byLexSmall({ min, max }: LexRange, down: boolean): RankRange {
    const members = this.texts();
    const last = members.length - 1;
    const none = { from: 0, count: 0 };
    if (!isAtLeast(min, members[last]!) || !isAtMost(max, members[0]!)) return none;
    if (down) {
      const to = members.findLastIndex((member) => isAtMost(max, member));
      let from = to;
      while (from >= 0 && isAtLeast(min, members[from]!)) from--;
      return { from: from + 1, count: to - from };
    }
    const from = members.findIndex((member) => isAtLeast(min, member));
    let to = from;
    while (to <= last && isAtMost(max, members[to]!)) to++;
    return { from, count: to - from };
  }

  /** Visits `count` members from a rank on, upwards or downwards; the visitor changes nothing; false ends it. */
  walk(from: number, count: number, down: boolean, visit: MemberVisitor): void {
    if (this.isSmall) {
      this.walkSmall(from, count, down, visit);
      return;
    }
    const { members, order, arena } = this.store;
    order.walk(this.high, from, count, down, (member, score) =>
      visit(arena.u8, members.keyOffset(member), members.keyLength(member), score));
  }

  private walkSmall(from: number, count: number, down: boolean, visit: MemberVisitor): void {
    const { small } = this.store;
    const { packs } = small;
    const lp = this.low;
    let p = count <= 0 ? 0 : small.seek(lp, from);
    for (let left = count; left > 0 && p !== 0; left--) {
      const score = small.score(lp, p);
      packs.read(lp, p);
      if (visit(packs.src, packs.at, packs.length, score) === false) return;
      p = down ? small.previous(lp, p) : small.next(lp, p);
    }
  }

  /** Members in order, as latin1 strings. */
  texts(): string[] {
    const out: string[] = [];
    this.walk(0, this.size, false, (src, at, length) => {
      out.push(latin1(src, at, at + length));
    });
    return out;
  }

  removeRange(from: number, count: number): void {
    if (count <= 0) return;
    const { small, order } = this.store;
    if (!this.isSmall) order.removeRange(this.high, from, count, (member) => this.dropMember(member));
    else this.db.setValue(this.entry, small.remove(this.low, small.seek(this.low, from), count));
  }

  /** Visits one member by chance. */
  random(dice: Dice, visit: MemberVisitor): void {
    if (this.isSmall) {
      this.walkSmall(dice.below(this.size), 1, false, visit);
      return;
    }
    const { members, order, arena } = this.store;
    const member = members.random(this.low, dice);
    visit(arena.u8, members.keyOffset(member), members.keyLength(member), order.scoreOf(member));
  }

  /** One step of ZSCAN over a skiplist encoding: answers the next cursor. A listpack is visited whole. */
  scan(cursor: number, visit: MemberVisitor): number {
    if (this.isSmall) {
      this.walkSmall(0, this.size, false, visit);
      return 0;
    }
    const { members, order, arena } = this.store;
    return members.scan(this.low, cursor, (member) => {
      visit(arena.u8, members.keyOffset(member), members.keyLength(member), order.scoreOf(member));
    });
  }

  /** From listpack to skiplist: the members are in order already, so each is appended. */
  private enlarge(): void {
    const { small, members, order, arena } = this.store;
    const lp = this.low;
    const dict = members.create();
    const index = order.create();
    this.walkSmall(0, small.size(lp), false, (src, at, length, score) => {
      const member = members.insert(dict, src, at, length);
      arena.f64[(member + SCORE) >> 3] = score;
      order.insert(index, member);
    });
    small.packs.free(lp);
    this.db.setEncoding(this.entry, ENCODING.skiplist);
    this.db.setValue(this.entry, dict);
    this.db.setValueHigh(this.entry, index);
  }
}
