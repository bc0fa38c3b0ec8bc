// The pieces of a HyperLogLog: the hash, the packed registers, the opcodes, the estimate.
import { describe, expect, test } from 'vitest';
import { DENSE_BYTES, denseRegister, putDense, raiseDense } from '#structures/hll-dense';
import { EMPTY_SPARSE, SparseRegisters } from '#structures/hll-sparse';
import { estimate, REGISTERS } from '#structures/hll-estimate';
import { murmurHash64, registerOf } from '#structures/murmur-hash';

const M = 0xc6a4a7935bd1e995n;

/** The published algorithm, with bigints. */
function plainMurmur(bytes: Uint8Array): bigint {
  const wrap = (value: bigint) => BigInt.asUintN(64, value);
  let h = wrap(0xadc83b19n ^ wrap(BigInt(bytes.length) * M));
  const word = (from: number, count: number) =>
    bytes.slice(from, from + count).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const whole = bytes.length & ~7;
  for (let at = 0; at < whole; at += 8) {
    let k = wrap(word(at, 8) * M);
    k = wrap((k ^ (k >> 47n)) * M);
    h = wrap((h ^ k) * M);
  }
  if (bytes.length > whole) h = wrap((h ^ word(whole, bytes.length - whole)) * M);
  h = wrap((h ^ (h >> 47n)) * M);
  return h ^ (h >> 47n);
}

const noise = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, i) => (Math.imul(i + 1, 2654435761) ^ Math.imul(seed + 7, 40503)) >>> 13);

test('the hash in halves is the published one, for every length around its blocks', () => {
  for (let length = 0; length <= 40; length++) {
    for (let seed = 0; seed < 20; seed++) {
      const bytes = noise(length, seed);
      const hash = plainMurmur(bytes);
      expect(murmurHash64(bytes)).toBe(hash);
      const rest = (hash >> 14n) | (1n << 50n);
      const zeros = (rest & -rest).toString(2).length;
      expect(registerOf(bytes, 0, length)).toBe(zeros * 16384 + Number(hash & 16383n));
    }
  }
});

test('a dense register is read as written and touches no neighbour', () => {
  const dense = new Uint8Array(DENSE_BYTES);
  const plain = Array.from({ length: REGISTERS }, (_, i) => (i * 37 + (i >> 3)) & 63);
  plain.forEach((value, i) => putDense(dense, 0, i, value));
  expect(plain.map((_, i) => denseRegister(dense, 0, i))).toEqual(plain);
  expect(raiseDense(dense, 0, 16383, plain[16383]!)).toBe(false);
  expect(raiseDense(dense, 0, 0, 63)).toBe(true);
  expect([denseRegister(dense, 0, 0), denseRegister(dense, 0, 1)]).toEqual([63, plain[1]]);
});

describe('sparse registers', () => {
  const fresh = () => {
    const sparse = new SparseRegisters();
    sparse.load(Uint8Array.from(EMPTY_SPARSE), 0, EMPTY_SPARSE.length, 0);
    return sparse;
  };
  const values = (sparse: SparseRegisters) => {
    const all: number[] = [];
    sparse.forEach((value, run) => { for (let i = 0; i < run; i++) all.push(value); });
    return all;
  };

  test('hold what was put in, whatever the order', () => {
    const sparse = fresh();
    const plain = new Array<number>(REGISTERS).fill(0);
    for (let i = 0; i < 3000; i++) {
      const register = (i * i * 31 + (i % 7)) % (i % 3 === 0 ? 200 : REGISTERS);
      const value = 1 + ((i * 5) % 4);
      const rose = plain[register]! < value;
      expect(sparse.set(register, value, 100_000)).toBe(rose ? 'changed' : 'same');
      plain[register] = Math.max(plain[register]!, value);
    }
    expect(values(sparse)).toEqual(plain);
  });

  test('join equal neighbours into runs of four', () => {
    const sparse = fresh();
    for (const register of [0, 1, 2, 3]) sparse.set(register, 2, 3000);
    expect([...sparse.bytes.subarray(0, sparse.length)]).toEqual([0x87, 0x7f, 0xfb]);
  });

  test('ask for the dense form past 32, and past the bytes allowed', () => {
    expect(fresh().set(0, 33, 3000)).toBe('full');
    expect(fresh().set(100, 1, 4)).toBe('full');
    expect(fresh().set(100, 1, 5)).toBe('changed');
  });

  test('say when no opcode covers a register', () => {
    const sparse = new SparseRegisters();
    sparse.load(Uint8Array.from([0x3f]), 0, 1, 0);
    expect(sparse.set(64, 1, 3000)).toBe('corrupt');
    expect(sparse.set(63, 1, 3000)).toBe('changed');
  });
});

test.each([10, 1000, 100_000])('%i elements are counted within three percent', (count) => {
  const dense = new Uint8Array(DENSE_BYTES);
  for (let i = 0; i < count; i++) {
    const place = registerOf(Buffer.from(`element ${i}`), 0, `element ${i}`.length);
    raiseDense(dense, 0, place & 16383, place >> 14);
  }
  const histogram = new Int32Array(64);
  for (let i = 0; i < REGISTERS; i++) histogram[denseRegister(dense, 0, i)]!++;
  expect(Math.abs(estimate(histogram) - count)).toBeLessThanOrEqual(Math.max(1, count * 0.03));
});
