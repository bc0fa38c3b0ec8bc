/* MurmurHash64A, the hash a HyperLogLog places its elements by (hyperloglog.c, seed 0xadc83b19), and what such a place
 * is: the lower 14 bits name the register, the zeros that follow are counted.
 *
 * 64-bit numbers are pairs of 32-bit halves, because a bigint an element is twenty times slower. The halves of the
 * last product stand in `high` and `low`. */
const M_HIGH = 0xc6a4a793;
const M_LOW = 0x5bd1e995;
const SEED = 0xadc83b19;
const TAIL_SHIFT = 15;

let high = 0;
let low = 0;

/** (h · 2^32 + l) times the constant, modulo 2^64. */
function multiply(h: number, l: number): void {
  const a0 = l & 0xffff;
  const a1 = l >>> 16;
  const b0 = M_LOW & 0xffff;
  const b1 = M_LOW >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  const carry = a1 * b1 + Math.floor(middle / 65536) + Math.floor(other / 65536);
  high = (carry + Math.imul(l, M_HIGH) + Math.imul(h, M_LOW)) | 0;
  low = Math.imul(l, M_LOW);
}

/** Hashes bytes; the halves are left in place for the readers below. */
function hash(bytes: Uint8Array, at: number, length: number): void {
  multiply(0, length);
  let h = high;
  let l = low ^ SEED;
  const blocksEnd = at + (length & ~7);
  for (let i = at; i < blocksEnd; i += 8) {
    const first = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    const second = bytes[i + 4]! | (bytes[i + 5]! << 8) | (bytes[i + 6]! << 16) | (bytes[i + 7]! << 24);
    multiply(second, first);
    multiply(high, low ^ (high >>> TAIL_SHIFT));
    multiply(h ^ high, l ^ low);
    h = high;
    l = low;
  }
  const rest = length & 7;
  if (rest > 0) {
    for (let i = 0; i < rest; i++) {
      if (i < 4) l ^= bytes[blocksEnd + i]! << (i * 8);
      else h ^= bytes[blocksEnd + i]! << ((i - 4) * 8);
    }
    multiply(h, l);
    h = high;
    l = low;
  }
  multiply(h, l ^ (h >>> TAIL_SHIFT));
  low ^= high >>> TAIL_SHIFT;
}

/** The whole hash, for tests. */
export function murmurHash64(bytes: Uint8Array): bigint {
  hash(bytes, 0, bytes.length);
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

/** Register number (0 … 16383) and count (1 … 51) of an element, as `count · 16384 + register`. */
export function registerOf(bytes: Uint8Array, at: number, length: number): number {
  hash(bytes, at, length);
  const upper = low >>> 14;
  const zeros = upper !== 0 ? trailingZeros(upper) : high !== 0 ? 18 + trailingZeros(high) : 50;
  return (zeros + 1) * 16384 + (low & 16383);
}

function trailingZeros(word: number): number { return 31 - Math.clz32(word & -word); }
