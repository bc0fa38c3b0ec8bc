import { describe, expect, test } from 'vitest';
import { fromLatin1 } from '#base/bytes';
import { SeededDice } from '#base/dice';
import { Arena } from '#structures/arena';
import { ByteDicts } from '#structures/byte-dict';
import { SCORE, SCORE_PAYLOAD, SortedIndex } from '#structures/sorted-index';

type Pair = { member: string; score: number };

/** The index beside a plain sorted array that does the same. */
class Twin {
  readonly arena = new Arena();
  readonly dicts = new ByteDicts(this.arena, SCORE_PAYLOAD);
  readonly index = new SortedIndex(this.arena, this.dicts);
  readonly dict = this.dicts.create();
  readonly root = this.index.create();
  plain: Pair[] = [];

  find(member: string): number {
    return this.dicts.find(this.dict, fromLatin1(member), 0, member.length);
  }
  set(member: string, score: number): void {
    const entry = this.find(member);
    if (entry === 0) {
      const fresh = this.dicts.insert(this.dict, fromLatin1(member), 0, member.length);
      this.arena.f64[(fresh + SCORE) >> 3] = score;
      this.index.insert(this.root, fresh);
    } else this.index.move(this.root, entry, score);
    this.plain = this.plain.filter((pair) => pair.member !== member);
    const at = this.plain.findIndex((pair) => pair.score > score || (pair.score === score && pair.member > member));
    this.plain.splice(at < 0 ? this.plain.length : at, 0, { member, score });
  }
  remove(member: string): void {
    const entry = this.find(member);
    if (entry === 0) return;
    this.index.remove(this.root, entry);
    this.drop(entry);
    this.plain = this.plain.filter((pair) => pair.member !== member);
  }
  drop(entry: number): void {
    const bytes = this.arena.u8;
    this.dicts.unlink(this.dict, bytes, this.dicts.keyOffset(entry), this.dicts.keyLength(entry));
    this.dicts.freeEntry(entry);
  }
  list(from = 0, count = this.index.size(this.root), down = false): Pair[] {
    const out: Pair[] = [];
    this.index.walk(this.root, from, count, down, (entry, score) => {
      out.push({ member: this.dicts.keyText(entry), score });
    });
    return out;
  }
}

function randomSteps(seed: number, steps: number, members: number, scores: number): Twin {
  const twin = new Twin();
  const dice = new SeededDice(seed);
  for (let i = 0; i < steps; i++) {
    const member = `m${dice.below(members).toString(36)}`;
    const known = twin.find(member);
    const near = scores > 1 && known !== 0 && dice.below(3) === 0;
    if (near) twin.set(member, twin.index.scoreOf(known) + dice.below(9) - 4);
    else if (dice.below(4) === 0) twin.remove(member);
    else twin.set(member, dice.below(scores) - scores / 2);
  }
  return twin;
}

describe('a sorted index does what a sorted array does', () => {
  test.each([
    [1, 300, 20, 5], [2, 2000, 600, 1], [3, 4000, 1500, 40], [4, 4000, 3000, 1e9], [5, 3000, 400, 1e6],
  ])('seed %i: %i steps over %i members and %i scores', (seed, steps, members, scores) => {
    const twin = randomSteps(seed, steps, members, scores);
    const { index, root, plain } = twin;
    expect(index.size(root)).toBe(plain.length);
    expect(twin.list()).toEqual(plain);
    expect(twin.list(plain.length - 1, plain.length, true)).toEqual(plain.toReversed());
    plain.forEach((pair, rank) => {
      expect(index.rank(root, twin.find(pair.member))).toBe(rank);
      expect(twin.dicts.keyText(index.entryAt(root, rank))).toBe(pair.member);
      expect(index.countBelow(root, pair.score, false)).toBe(plain.findIndex((other) => other.score >= pair.score));
      const above = plain.findIndex((other) => other.score > pair.score);
      expect(index.countBelow(root, pair.score, true)).toBe(above < 0 ? plain.length : above);
    });
    expect(index.countBelow(root, -Infinity, false)).toBe(0);
    expect(index.countBelow(root, Infinity, true)).toBe(plain.length);
  });

  test('by member, when all scores are equal', () => {
    const twin = randomSteps(6, 3000, 1200, 1);
    for (const member of ['', 'm', 'm1', 'm5z', 'mzz', 'z', twin.plain[7]!.member]) {
      const bytes = fromLatin1(member);
      const below = twin.plain.filter((pair) => pair.member < member).length;
      const upTo = twin.plain.filter((pair) => pair.member <= member).length;
      expect(twin.index.countBelowMember(twin.root, bytes, 0, bytes.length, false)).toBe(below);
      expect(twin.index.countBelowMember(twin.root, bytes, 0, bytes.length, true)).toBe(upTo);
    }
  });

  test('a walk ends when the visitor says so, and may start anywhere', () => {
    const twin = randomSteps(7, 2000, 900, 50);
    const size = twin.plain.length;
    expect(twin.list(200, 100)).toEqual(twin.plain.slice(200, 300));
    expect(twin.list(size - 10, 100, true)).toEqual(twin.plain.slice(size - 109, size - 9).toReversed());
    let seen = 0;
    twin.index.walk(twin.root, 0, size, false, () => ++seen < 5);
    expect(seen).toBe(5);
  });

  test.each([[0, 10], [300, 250], [5, 600], [0, 700]])('removing from rank %i on %i entries', (from, count) => {
    const twin = randomSteps(8, 4000, 1000, 30);
    expect(twin.plain.length).toBeGreaterThan(700);
    const gone: string[] = [];
    twin.index.removeRange(twin.root, from, count, (entry) => {
      gone.push(twin.dicts.keyText(entry));
      twin.drop(entry);
    });
    expect(gone).toEqual(twin.plain.splice(from, count).map((pair) => pair.member));
    expect(twin.list()).toEqual(twin.plain);
    twin.plain.slice(0, 20).forEach((pair, rank) => {
      expect(twin.index.rank(twin.root, twin.find(pair.member))).toBe(rank);
    });
  });

  test('appending fills chunks whole', () => {
    const twin = new Twin();
    for (let i = 0; i < 1280; i++) twin.set(`member:${i}`, i);
    expect(twin.index.bytes(twin.root)).toBe(24 + 16 * 16 + 10 * 1536);
  });

  test('everything goes back to the arena', () => {
    const twin = randomSteps(9, 3000, 800, 100);
    for (const { member } of [...twin.plain]) twin.remove(member);
    expect(twin.index.size(twin.root)).toBe(0);
    expect(twin.list()).toEqual([]);
    twin.set('again', 1);
    expect(twin.list()).toEqual([{ member: 'again', score: 1 }]);
    twin.index.destroy(twin.root);
    twin.dicts.destroy(twin.dict);
    expect(twin.arena.used).toBe(0);
  });
});
