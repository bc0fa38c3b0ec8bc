/* What PFSELFTEST does: the packing of registers against plain bytes, and the estimate against sets of known size, for
 * a dense and a sparse HyperLogLog of the same elements (hyperloglog.c, pfselftestCommand). */
import type { Dice } from '#base/dice';
import { writeLatin1 } from '#base/bytes';
import { DENSE_BYTES, denseRegister, putDense, raiseDense } from '#structures/hll-dense';
import { estimate, REGISTERS } from '#structures/hll-estimate';
import { EMPTY_SPARSE, SparseRegisters } from '#structures/hll-sparse';
import { registerOf } from '#structures/murmur-hash';

const ROUNDS = 8;
const ELEMENTS = 100_000;
const SPARSE_MAX = 3000;
/** Six times the standard error of 1.04 / √registers, but never less than one. */
const TOLERANCE = 6 * 1.04 / Math.sqrt(REGISTERS);

/** Undefined when all is well. */
export function selfTest(dice: Dice): string | undefined { return testRegisters(dice) ?? testEstimates(dice); }

function testRegisters(dice: Dice): string | undefined {
  const dense = new Uint8Array(DENSE_BYTES);
  const plain = new Uint8Array(REGISTERS);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < REGISTERS; i++) {
      plain[i] = dice.below(64);
      putDense(dense, 0, i, plain[i]!);
    }
    for (let i = 0; i < REGISTERS; i++) {
      const got = denseRegister(dense, 0, i);
      if (got !== plain[i]) return `Register ${i} should be ${plain[i]} but is ${got}`;
    }
  }
  return undefined;
}

function testEstimates(dice: Dice): string | undefined {
  const dense = new Uint8Array(DENSE_BYTES);
  const sparse = new SparseRegisters();
  sparse.load(Uint8Array.from(EMPTY_SPARSE), 0, EMPTY_SPARSE.length, 0);
  let isSparse = true;
  let checkpoint = 1;
  const prefix = `${dice.below(1_000_000)}:`;
  const element = new Uint8Array(32);
  for (let i = 1; i <= ELEMENTS; i++) {
    const place = registerOf(element, 0, writeLatin1(prefix + i, element, 0));
    raiseDense(dense, 0, place & 16383, place >> 14);
    if (isSparse) isSparse = sparse.set(place & 16383, place >> 14, SPARSE_MAX) !== 'full';
    if (i !== checkpoint) continue;
    checkpoint *= 10;
    const histogram = new Int32Array(64);
    for (let r = 0; r < REGISTERS; r++) histogram[denseRegister(dense, 0, r)]!++;
    const count = estimate(histogram);
    if (Math.abs(count - i) > Math.max(1, TOLERANCE * i)) return `Too big error. card:${i} abserr:${count - i}`;
    if (isSparse && sparseCount(sparse) !== count) return 'dense/sparse disagree';
  }
  return undefined;
}

function sparseCount(sparse: SparseRegisters): number {
  const histogram = new Int32Array(64);
  sparse.forEach((value, run) => { histogram[value]! += run; });
  return estimate(histogram);
}
