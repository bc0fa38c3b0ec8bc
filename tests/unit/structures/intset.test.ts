import { describe, expect, test } from 'vitest';
import { fromLatin1 } from '#base/bytes';
import { SeededDice } from '#base/dice';
import { Arena } from '#structures/arena';
import { Integer64 } from '#structures/integer64';
import { Intsets, isIntset } from '#structures/intset';

const number = (text: string) => {
  const n = new Integer64();
  expect(n.parse(fromLatin1(text), 0, text.length)).toBe(true);
  return n;
};
const texts = (sets: Intsets, set: number) => {
  const n = new Integer64();
  return Array.from({ length: sets.size(set) }, (_, i) => { sets.read(set, i, n); return n.text(); });
};

describe('a 64-bit integer', () => {
  test.each([
    '0', '-1', '32768', '-2147483649', '4294967295', '4294967296', '9007199254740991', '9007199254740993',
    '-9007199254740993', '9223372036854775807', '-9223372036854775808',
  ])('reads and writes %s', (text) => {
    const n = number(text);
    const into = new Uint8Array(24);
    expect(String.fromCharCode(...into.subarray(0, n.write(into, 0)))).toBe(text);
    expect(n.text()).toBe(text);
    expect(n.big()).toBe(BigInt(text));
    expect([n.hi, n.lo]).toEqual([Number(BigInt(text) >> 32n), Number(BigInt.asUintN(32, BigInt(text)))]);
  });

  test.each(['', '-', '-0', '01', '+1', '1.', '9223372036854775808', '-9223372036854775809', '123456789012345678901'])(
    'is not %j', (text) => {
      expect(new Integer64().parse(fromLatin1(text), 0, text.length)).toBe(false);
    });
});

test('a minus sign alone is not a number, whatever byte comes behind it', () => {
  expect(new Integer64().parse(fromLatin1('-0'), 0, 1)).toBe(false);
  expect(new Integer64().parse(fromLatin1('-5'), 0, 1)).toBe(false);
});

describe('an intset', () => {
  test('has the real server\'s bytes and widens when it must', () => {
    const arena = new Arena();
    const sets = new Intsets(arena);
    let set = sets.create();
    for (const text of ['5', '-2']) set = sets.add(set, number(text));
    const image = () => Buffer.from(arena.u8.slice(set, set + sets.bytes(set))).toString('hex');
    expect(image()).toBe('0200000002000000' + 'feff' + '0500');
    set = sets.add(set, number('70000'));
    expect(image()).toBe('0400000003000000' + 'feffffff' + '05000000' + '70110100');
    set = sets.add(set, number('-9223372036854775808'));
    expect(texts(sets, set)).toEqual(['-9223372036854775808', '-2', '5', '70000']);
    expect(sets.width(set)).toBe(8);
  });

  test('is refused as foreign bytes when it is not ascending or not whole', () => {
    const bytes = Uint8Array.from([2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 2, 0]);
    expect(isIntset(bytes, 0, 12)).toBe(true);
    expect(isIntset(bytes, 0, 11)).toBe(false);
    expect(isIntset(Uint8Array.from([2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 2, 0]), 0, 12)).toBe(false);
    expect(isIntset(Uint8Array.from([3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 2, 0]), 0, 12)).toBe(false);
  });

  test.each([[1, 30000n], [2, 2n ** 31n], [3, 2n ** 63n]])(
    'behaves as a sorted set (seed %d, below ±%d)', (seed, bound) => {
    const arena = new Arena();
    const sets = new Intsets(arena);
    const dice = new SeededDice(seed);
    const model = new Set<bigint>();
    const chance = () => {
      const near = BigInt(dice.below(200)) - 100n;
      if (dice.below(2) === 0) return near;
      const wide = (BigInt(dice.below(4294967296)) << 31n) % bound;
      return dice.below(2) === 0 ? wide + (near > 0n ? 0n : near) % 2n : -wide;
    };
    let set = sets.create();
    for (let step = 0; step < 5000; step++) {
      const value = chance();
      const n = number(String(value));
      if (dice.below(3) > 0) {
        set = sets.add(set, n);
        expect(sets.changed).toBe(!model.has(value));
        model.add(value);
      } else {
        set = sets.remove(set, n);
        expect(sets.changed).toBe(model.delete(value));
      }
      expect(sets.has(set, n)).toBe(model.has(value));
    }
    expect(texts(sets, set)).toEqual([...model].sort((a, b) => (a < b ? -1 : 1)).map(String));
    const bytes = arena.u8.slice(set, set + sets.bytes(set));
    expect(isIntset(bytes, 0, bytes.length)).toBe(true);
    sets.free(set);
    expect(arena.used).toBe(0);
  });
});
