/* Sorted sets behind one door (t_zset.c): a listpack while small, then a dictionary with an order beside it.
 *
 * A `Zset` is good for the command that opened it. A handle names a member (a position or an entry) until the set
 * changes; `readMember` sets `src`, `at`, `length` to its bytes, good until another is read. `find` remembers the
 * member it found, and `rescore`, `removeFound` and `foundRank` act on that one, so that a command looks it up once.
 * Ranges are ranks: `byScore` and `byLex` answer from where and how many. */
import { latin1 } from '#base/bytes';
import { formatDouble17 } from '#base/number';
import type { Dice } from '#base/dice';
import { SCORE } from '#structures/sorted-index';
import type { ReplyWriter } from '#wire/reply-writer';
import { WRONG_TYPE } from '../errors';
import type { Containers } from './containers';
import type { Keyspace } from './keyspace';
import { ENCODING, TYPE } from './layout';
import { memberBytes } from './member-bytes';
import { isAtLeast, isAtMost, isEmptyLexRange, type LexRange, type ScoreRange } from './zset-range';

export type RankRange = { from: number; count: number };
export type ScoredMember = { member: string; score: number };

export class Zset {
  /** Score of the member found last. */
  foundScore = 0;
  src: Uint8Array;
  at = 0;
  length = 0;
  private found = 0;
  private readonly containers: Containers;

  constructor(private readonly db: Keyspace, readonly entry: number) {
    this.containers = db.host.containers;
    this.src = this.containers.arena.u8;
  }

  /** For a command that reads; undefined when there is no such key. Refuses another type. */
  static read(db: Keyspace, key: string): Zset | undefined { return Zset.at(db, db.read(key)); }

  /** For a command that may change it. */
  static current(db: Keyspace, key: string): Zset | undefined { return Zset.at(db, db.write(key)); }

  static at(db: Keyspace, entry: number): Zset | undefined {
    if (entry === 0) return undefined;
    if (db.typeOf(entry) !== TYPE.zset) throw WRONG_TYPE;
    return new Zset(db, entry);
  }

  /** An empty one under a key that is not there; the length of its first member has a say in the encoding. */
  static create(db: Keyspace, key: string, firstLength: number): Zset {
    const { settings } = db.host.containers;
    const small = settings.zsetMaxListpackEntries > 0 && firstLength <= settings.zsetMaxListpackValue;
    return Zset.fill(db, db.add(key, TYPE.zset, ENCODING.listpack), small);
  }

  private static fill(db: Keyspace, entry: number, small: boolean): Zset {
    const { packs, scored, order } = db.host.containers;
    db.retype(entry, TYPE.zset, small ? ENCODING.listpack : ENCODING.skiplist);
    db.setValue(entry, small ? packs.create() : scored.create());
    if (!small) {
      const index = order.create();
      db.setValueHigh(entry, index);
    }
    return new Zset(db, entry);
  }

  /** Members in order become a key's value, whatever that was; its expiry goes, and nobody who waits is told. */
  static store(db: Keyspace, key: string, members: readonly ScoredMember[]): void {
    const { settings } = db.host.containers;
    const small = members.length <= settings.zsetMaxListpackEntries
      && members.every(({ member }) => member.length <= settings.zsetMaxListpackValue);
    const zset = Zset.fill(db, entryToFill(db, key), small);
    for (const { member, score } of members) zset.append(memberBytes(member), 0, member.length, score);
  }

  /** The same one by one, in any order: it begins as a listpack unless it is known to be too long for one. */
  static storeInTurn(db: Keyspace, key: string, members: readonly ScoredMember[], expected: number): void {
    const small = expected <= db.host.containers.settings.zsetMaxListpackEntries;
    const zset = Zset.fill(db, entryToFill(db, key), small);
    for (const { member, score } of members) zset.add(memberBytes(member), 0, member.length, score);
  }

  get isSmall(): boolean { return this.db.encodingOf(this.entry) === ENCODING.listpack; }
  private get low(): number { return this.db.value(this.entry); }
  private get high(): number { return this.db.valueHigh(this.entry); }

  get size(): number {
    return this.isSmall ? this.containers.smallZsets.size(this.low) : this.containers.scored.size(this.low);
  }

  find(src: Uint8Array, at: number, length: number): boolean {
    const { smallZsets, scored, order } = this.containers;
    if (this.isSmall) {
      this.found = smallZsets.find(this.low, src, at, length);
      if (this.found !== 0) this.foundScore = smallZsets.score(this.low, this.found);
    } else {
      this.found = scored.find(this.low, src, at, length);
      if (this.found !== 0) this.foundScore = order.scoreOf(this.found);
    }
    return this.found !== 0;
  }
  findText(member: string): boolean { return this.find(memberBytes(member), 0, member.length); }

  /** A member that is not there yet. */
  add(src: Uint8Array, at: number, length: number, score: number): void {
    if (this.isSmall) {
      const { smallZsets, settings } = this.containers;
      if (smallZsets.size(this.low) < settings.zsetMaxListpackEntries && length <= settings.zsetMaxListpackValue) {
        this.db.setValue(this.entry, smallZsets.insert(this.low, src, at, length, score));
        return;
      }
      this.enlarge();
    }
    this.insertLarge(src, at, length, score);
  }

  private insertLarge(src: Uint8Array, at: number, length: number, score: number): void {
    const { scored, order, arena } = this.containers;
    const member = scored.insert(this.low, src, at, length);
    arena.f64[(member + SCORE) >> 3] = score;
    order.insert(this.high, member);
  }

  /** A member that belongs behind all others, in the encoding that has been chosen. */
  private append(src: Uint8Array, at: number, length: number, score: number): void {
    if (!this.isSmall) this.insertLarge(src, at, length, score);
    else this.db.setValue(this.entry, this.containers.smallZsets.append(this.low, src, at, length, score));
  }

  /** Sets a member's score, whether it is there or not; true when it is new. */
  setText(member: string, score: number): boolean {
    if (this.findText(member)) {
      this.rescore(score);
      return false;
    }
    this.add(memberBytes(member), 0, member.length, score);
    return true;
  }

  /** Gives the found member another score. */
  rescore(score: number): void {
    if (score === this.foundScore) return;
    const { smallZsets, packs, order } = this.containers;
    if (!this.isSmall) order.move(this.high, this.found, score);
    else {
      const member = packs.text(this.low, this.found);
      const lp = smallZsets.remove(this.low, this.found);
      this.db.setValue(this.entry, smallZsets.insert(lp, memberBytes(member), 0, member.length, score));
    }
  }

  removeFound(): void {
    const { smallZsets, order } = this.containers;
    if (this.isSmall) this.db.setValue(this.entry, smallZsets.remove(this.low, this.found));
    else {
      order.remove(this.high, this.found);
      this.dropMember(this.found);
    }
  }

  private dropMember(member: number): void {
    const { scored, arena } = this.containers;
    scored.unlink(this.low, arena.u8, scored.keyOffset(member), scored.keyLength(member));
    scored.freeEntry(member);
  }

  removeRange(from: number, count: number): void {
    if (count <= 0) return;
    const { smallZsets, order } = this.containers;
    if (!this.isSmall) order.removeRange(this.high, from, count, (member) => this.dropMember(member));
    else this.db.setValue(this.entry, smallZsets.remove(this.low, smallZsets.seek(this.low, from), count));
  }

  /** A sorted set without members is no key: removes it and says so. */
  removeIfEmpty(): boolean {
    if (this.size > 0) return false;
    this.db.removeEntry(this.entry);
    return true;
  }

  foundRank(): number {
    const { smallZsets, order } = this.containers;
    return this.isSmall ? smallZsets.rank(this.low, this.found) : order.rank(this.high, this.found);
  }

  byScore(range: ScoreRange): RankRange {
    const from = this.countBelow(range.min, range.minOpen);
    return { from, count: Math.max(0, this.countBelow(range.max, !range.maxOpen) - from) };
  }

  private countBelow(score: number, orEqual: boolean): number {
    const { smallZsets, order } = this.containers;
    if (this.isSmall) return smallZsets.countBelow(this.low, score, orEqual);
    return order.countBelow(this.high, score, orEqual);
  }

  /** `down` matters only where scores differ, which the documents leave open: a listpack is then walked from there. */
  byLex(range: LexRange, down = false): RankRange {
    if (isEmptyLexRange(range)) return { from: 0, count: 0 };
    if (this.isSmall) return this.byLexSmall(range, down);
    const { min, max } = range;
    const { order } = this.containers;
    const below = (text: string, orEqual: boolean) =>
      order.countBelowMember(this.high, memberBytes(text), 0, text.length, orEqual);
    const from = min.side === 0 ? below(min.text, min.open) : 0;
    const to = max.side === 0 ? below(max.text, !max.open) : this.size;
    return { from, count: Math.max(0, to - from) };
  }

  private byLexSmall({ min, max }: LexRange, down: boolean): RankRange {
    const members: string[] = [];
    this.walk(0, this.size, false, (handle) => { members.push(this.memberText(handle)); });
    const last = members.length - 1;
    if (!isAtLeast(min, members[last]!) || !isAtMost(max, members[0]!)) return { from: 0, count: 0 };
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

  /** Sets `src`, `at`, `length` to a member. */
  readMember(handle: number): void {
    const { packs, scored, arena } = this.containers;
    if (this.isSmall) {
      packs.read(this.low, handle);
      this.src = packs.src;
      this.at = packs.at;
      this.length = packs.length;
    } else {
      this.src = arena.u8;
      this.at = scored.keyOffset(handle);
      this.length = scored.keyLength(handle);
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
  scoreOf(handle: number): number {
    const { smallZsets, order } = this.containers;
    return this.isSmall ? smallZsets.score(this.low, handle) : order.scoreOf(handle);
  }

  /** The score as ZSCAN shows it: a listpack's text is the stored one, which for large whole scores has all digits. */
  scoreText(handle: number): string {
    if (!this.isSmall) return formatDouble17(this.containers.order.scoreOf(handle));
    const { packs } = this.containers;
    return packs.text(this.low, packs.next(this.low, handle));
  }

  /** Visits `count` members from a rank on, upwards or downwards; the visitor changes nothing; false ends it. */
  walk(from: number, count: number, down: boolean, visit: (handle: number) => void | boolean): void {
    const { smallZsets, order } = this.containers;
    if (!this.isSmall) {
      order.walk(this.high, from, count, down, visit);
      return;
    }
    const lp = this.low;
    let p = count <= 0 ? 0 : smallZsets.seek(lp, from);
    for (let left = count; left > 0 && p !== 0; left--) {
      if (visit(p) === false) return;
      p = down ? smallZsets.previous(lp, p) : smallZsets.next(lp, p);
    }
  }

  /** Every member, from the last down: the real server's order where the order is open. */
  forEach(visit: (handle: number) => void): void { this.walk(this.size - 1, this.size, true, visit); }

  /** A member by chance. */
  random(dice: Dice): number {
    const { smallZsets, scored } = this.containers;
    return this.isSmall ? smallZsets.seek(this.low, dice.below(this.size)) : scored.random(this.low, dice);
  }

  /** One step of ZSCAN; a listpack is given whole. Answers the next cursor. */
  scan(cursor: number, visit: (handle: number) => void): number {
    if (!this.isSmall) return this.containers.scored.scan(this.low, cursor, visit);
    this.walk(0, this.size, false, visit);
    return 0;
  }

  /** From listpack to skiplist: the members are in order already, so each is appended. */
  enlarge(): void {
    const { smallZsets, packs, scored, order, arena } = this.containers;
    const lp = this.low;
    const dict = scored.create();
    const index = order.create();
    for (let p = packs.first(lp); p !== 0; p = smallZsets.next(lp, p)) {
      const score = smallZsets.score(lp, p);
      packs.read(lp, p);
      const member = scored.insert(dict, packs.src, packs.at, packs.length);
      arena.f64[(member + SCORE) >> 3] = score;
      order.insert(index, member);
    }
    packs.free(lp);
    this.db.setEncoding(this.entry, ENCODING.skiplist);
    this.db.setValue(this.entry, dict);
    this.db.setValueHigh(this.entry, index);
  }
}

/** An entry under this key whose value and expiry are gone. */
function entryToFill(db: Keyspace, key: string): number {
  const entry = db.write(key);
  if (entry === 0) return db.add(key, TYPE.zset, ENCODING.listpack);
  db.freeValue(entry);
  db.clearExpiry(entry);
  return entry;
}
