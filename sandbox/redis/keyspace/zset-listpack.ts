/* Small sorted sets: a listpack of member, score, member, score … in order (t_zset.c, the zzl functions).
 *
 * A whole score up to 2^62 is stored as a number, so a minus zero loses its sign here, as in the real server; other
 * scores are text.
 * Positions are those of members. Every verb is a walk from the head: fast enough for 128 of them. */
import { compareBytes, latin1, writeLatin1 } from '#base/bytes';
import { formatDouble17, parseDouble } from '#base/number';
import type { Listpacks } from '#structures/listpack';

const WHOLE_MAX = 2 ** 62;

export class ZsetListpacks {
  private readonly digits = new Uint8Array(32);

  constructor(readonly packs: Listpacks) {}

  size(lp: number): number { return this.packs.size(lp) >> 1; }

  /** Position of a member, or 0. */
  find(lp: number, src: Uint8Array, at: number, length: number): number {
    return this.packs.find(lp, this.packs.first(lp), src, at, length, 1);
  }

  /** Score of the member at `p`. */
  score(lp: number, p: number): number {
    const { packs } = this;
    const scoreAt = packs.next(lp, p);
    if (packs.readNumber(lp, scoreAt)) return packs.integer.value;
    packs.read(lp, scoreAt);
    return parseDouble(latin1(packs.src, packs.at, packs.at + packs.length))!;
  }

  /** The member after the one at `p`, or 0. */
  next(lp: number, p: number): number { return this.packs.next(lp, this.packs.next(lp, p)); }

  previous(lp: number, p: number): number {
    const scoreAt = this.packs.previous(lp, p);
    return scoreAt === 0 ? 0 : this.packs.previous(lp, scoreAt);
  }

  /** Position of the member with this rank; 0 when there is none. */
  seek(lp: number, rank: number): number { return this.packs.seek(lp, rank * 2); }

  rank(lp: number, p: number): number {
    let rank = 0;
    for (let q = this.packs.first(lp); q !== p; q = this.next(lp, q)) rank++;
    return rank;
  }

  /** Puts a new member in its place; answers the listpack's new offset. */
  insert(lp: number, src: Uint8Array, at: number, length: number, score: number): number {
    const { packs } = this;
    let p = packs.first(lp);
    for (; p !== 0; p = this.next(lp, p)) {
      const here = this.score(lp, p);
      if (here > score || (here === score && this.compare(lp, p, src, at, length) > 0)) break;
    }
    if (p === 0) p = packs.end(lp);
    lp = packs.insert(lp, p, src, at, length);
    return this.insertScore(lp, p, score);
  }

  /** Appends a member that belongs at the end. */
  append(lp: number, src: Uint8Array, at: number, length: number, score: number): number {
    const p = this.packs.end(lp);
    lp = this.packs.append(lp, src, at, length);
    return this.insertScore(lp, p, score);
  }

  private insertScore(lp: number, p: number, score: number): number {
    const after = this.packs.next(lp, p);
    const text = scoreText(score);
    writeLatin1(text, this.digits, 0);
    return this.packs.insert(lp, after === 0 ? this.packs.end(lp) : after, this.digits, 0, text.length);
  }

  /** Takes out `count` members from position `p` on. */
  remove(lp: number, p: number, count = 1): number { return this.packs.remove(lp, p, count * 2); }

  /** Order of the member at `p` and some bytes. */
  compare(lp: number, p: number, src: Uint8Array, at: number, length: number): number {
    const { packs } = this;
    packs.read(lp, p);
    return compareBytes(packs.src, packs.at, packs.length, src, at, length);
  }

  /** How many have a score below this one (or equal to it). */
  countBelow(lp: number, score: number, orEqual: boolean): number {
    let count = 0;
    for (let p = this.packs.first(lp); p !== 0; p = this.next(lp, p)) {
      const here = this.score(lp, p);
      if (here > score || (!orEqual && here === score)) break;
      count++;
    }
    return count;
  }
}

function scoreText(score: number): string {
  if (Number.isSafeInteger(score)) return score === 0 ? '0' : String(score);
  return Number.isInteger(score) && Math.abs(score) <= WHOLE_MAX ? String(BigInt(score)) : formatDouble17(score);
}
