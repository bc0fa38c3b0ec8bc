import { describe, expect, test } from 'vitest';
import { fromLatin1, latin1 } from '#base/bytes';
import { SeededDice } from '#base/dice';
import { Arena } from '#structures/arena';
import { IdIndex } from '#structures/id-index';
import { Listpacks } from '#structures/listpack';
import { ADDED, FIRST_ID, LAST_ID, Streams } from '#structures/stream';
import { addToCounter, counterAt, setCounter } from '#structures/counter64';
import { StreamId } from '#structures/stream-id';

const MAX = 2n ** 64n - 1n;
const big = (id: StreamId) => {
  const [ms, seq] = id.text().split('-').map(BigInt) as [bigint, bigint];
  return (ms << 64n) | seq;
};
const idOf = (value: bigint) => StreamId.of(value >> 64n, value & MAX);

describe('a stream id', () => {
  test.each(['0-0', '1-1', '9007199254740993-9007199254740993', `${MAX}-${MAX}`, '4294967296-4294967295'])(
    'keeps all 64 bits of both halves: %s', (text) => {
      const [ms, seq] = text.split('-').map(BigInt) as [bigint, bigint];
      expect(StreamId.of(ms, seq).text()).toBe(text);
    });

  test('counts up and down over every carry', () => {
    for (const value of [0n, 0xffffffffn, MAX, (5n << 64n) | MAX, (0xffffffffn << 64n) | MAX, MAX << 64n]) {
      const id = idOf(value);
      expect(id.increment()).toBe(true);
      expect(big(id)).toBe(value + 1n);
      expect(id.decrement()).toBe(true);
      expect(big(id)).toBe(value);
    }
    const id = new StreamId();
    expect(id.decrement()).toBe(false);
    expect(id.isMax).toBe(true);
    expect(id.increment()).toBe(false);
    expect(id.isZero).toBe(true);
  });
});

test('a 64-bit counter is exact beyond 2^53', () => {
  const words = new Int32Array(2);
  for (const value of [0, -1, 4294967295, 2 ** 53 - 1, 2n ** 63n - 1n, -(2n ** 63n)]) {
    setCounter(words, 0, value);
    expect(counterAt(words, 0)).toBe(value);
  }
  setCounter(words, 0, 2 ** 53 - 1);
  addToCounter(words, 0, 1);
  expect(counterAt(words, 0)).toBe(2n ** 53n);
});

test.each([1, 2, 3])('an index of ids behaves as a sorted list does (seed %d)', (seed) => {
  const arena = new Arena();
  const index = new IdIndex(arena);
  const dice = new SeededDice(seed);
  const root = index.create();
  const model = new Map<bigint, number>();
  let order: bigint[] = [];
  for (let step = 0; step < 6000; step++) {
    const value = (BigInt(dice.below(40)) << 64n) | BigInt(dice.below(step < 3000 ? 60 : 20));
    const id = idOf(value);
    if (dice.below(3) > 0 && step < 4000) {
      index.set(root, id, step + 1);
      model.set(value, step + 1);
    } else {
      expect(index.remove(root, id)).toBe(model.get(value) ?? 0);
      model.delete(value);
    }
    if (step % 10 !== 0) continue;
    order = [...model.keys()].sort((a, b) => (a < b ? -1 : 1));
    expect(index.size(root)).toBe(order.length);
    expect(index.find(root, id)).toBe(model.get(value) ?? 0);
    expect(index.atLeast(root, id)).toBe(model.get(order.find((each) => each >= value) ?? -1n) ?? 0);
    expect(index.atMost(root, id)).toBe(model.get(order.findLast((each) => each <= value) ?? -1n) ?? 0);
    expect(index.first(root)).toBe(model.get(order[0] ?? -1n) ?? 0);
    expect(index.last(root)).toBe(model.get(order.at(-1) ?? -1n) ?? 0);
  }
  const seen: bigint[] = [];
  index.forEach(root, (id) => { seen.push(big(id)); });
  expect(seen).toEqual([...model.keys()].sort((a, b) => (a < b ? -1 : 1)));
  index.destroy(root);
  expect(arena.used).toBe(0);
});

type Entry = { id: bigint; words: string[] };

function wordsOf(texts: readonly string[]) {
  const source = fromLatin1(texts.join(''));
  const ends = Int32Array.from(texts, ((at) => (text: string) => (at += text.length))(0));
  return { source, starts: ends.map((end, i) => end - texts[i]!.length), ends };
}

function read(streams: Streams, root: number, start: bigint, end: bigint, down: boolean): Entry[] {
  const out: Entry[] = [];
  streams.walk(root, idOf(start), idOf(end), down, (entry) => {
    const words: string[] = [];
    entry.forEachWord((src, at, length) => words.push(latin1(src, at, at + length)));
    out.push({ id: big(entry.id), words });
  });
  return out;
}

test.each([[1, 100, 4096], [2, 5, 4096], [3, 0, 200], [4, 1, 4096], [5, 30, 1 << 30]])(
  'a stream behaves as a list of entries does (seed %d, nodes of %d entries or %d bytes)',
  (seed, maxEntries, maxBytes) => {
    const arena = new Arena();
    const streams = new Streams(new Listpacks(arena));
    const dice = new SeededDice(seed);
    let root = streams.create();
    let model: Entry[] = [];
    let last = 0n;
    let added = 0;
    for (let step = 0; step < 2500; step++) {
      const choice = dice.below(20);
      const some = model[dice.below(model.length || 1)]?.id ?? 0n;
      if (choice < 12) {
        last += dice.below(4) === 0 ? BigInt(1 + dice.below(1000)) << 64n : BigInt(1 + dice.below(3));
        if (dice.below(500) === 0) last += 1n << 100n;
        const pairs = 1 + dice.below(3);
        const words = Array.from({ length: pairs * 2 }, (_, i) =>
          i % 2 === 0 ? (dice.below(6) > 0 ? `f${i}` : `g${dice.below(3)}`)
            : dice.below(2) === 0 ? String(dice.below(1e6) - 500) : 'v'.repeat(dice.below(90)));
        streams.append(root, idOf(last), wordsOf(words), 0, pairs, maxBytes, maxEntries);
        model.push({ id: last, words });
        added++;
      } else if (choice < 17) {
        const id = dice.below(4) === 0 ? some + 1n : some;
        const there = model.some((entry) => entry.id === id);
        expect(streams.remove(root, idOf(id))).toBe(there);
        streams.renewFirst(root);
        model = model.filter((entry) => entry.id !== id);
      } else if (choice === 17 && dice.below(6) === 0) {
        const maxLength = Math.max(0, model.length - dice.below(30));
        expect(streams.trim(root, { maxLength, approximate: false, limit: 0 })).toBe(model.length - maxLength);
        model = model.slice(model.length - maxLength);
      } else if (choice === 18 && dice.below(20) === 0) {
        const kept = model.filter((entry) => entry.id >= some);
        const gone = streams.trim(root, { minId: idOf(some), approximate: false, limit: 0 });
        expect(gone).toBe(model.length - kept.length);
        model = kept;
      } else if (choice === 19) {
        const maxLength = Math.max(0, model.length - 50);
        const gone = streams.trim(root, { maxLength, approximate: true, limit: 0 });
        expect(gone).toBeLessThanOrEqual(model.length - maxLength);
        model = model.slice(gone);
      }
      expect(streams.length(root)).toBe(model.length);
      expect(big(streams.id(root, FIRST_ID))).toBe(model[0]?.id ?? 0n);
      expect(big(streams.id(root, LAST_ID))).toBe(last);
      if (step % 25 !== 0) continue;
      const other = model[dice.below(model.length || 1)]?.id ?? 5n;
      const within = model.filter(({ id }) => id >= some && id <= other);
      expect(read(streams, root, some, other, false)).toEqual(within);
      expect(read(streams, root, some, other, true)).toEqual(within.reverse());
      if (step % 500 !== 0) continue;
      const copy = streams.copy(root);
      streams.destroy(root);
      root = copy;
      expect(read(streams, root, 0n, (MAX << 64n) | MAX, false)).toEqual(model);
    }
    expect(counterAt(arena.i32, (root >> 2) + ADDED)).toBe(added);
    expect(streams.bytes(root)).toBe(arena.used);
    streams.destroy(root);
    expect(arena.used).toBe(0);
  });
