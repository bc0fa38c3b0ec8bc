/* A signed 64-bit count in two words, high first: a number while that is exact, a bigint beyond. */
const TWO_32 = 4294967296;

export function counterAt(i32: Int32Array, word: number): number | bigint {
  const high = i32[word]!;
  const low = i32[word + 1]! >>> 0;
  const value = high * TWO_32 + low;
  return Number.isSafeInteger(value) ? value : (BigInt(high) << 32n) | BigInt(low);
}

export function setCounter(i32: Int32Array, word: number, value: number | bigint): void {
  const big = typeof value === 'bigint';
  i32[word] = big ? Number(BigInt.asIntN(32, value >> 32n)) : Math.floor(value / TWO_32);
  i32[word + 1] = big ? Number(BigInt.asIntN(32, value)) : value;
}

export function addToCounter(i32: Int32Array, word: number, more: number): void {
  const low = (i32[word + 1]! >>> 0) + more;
  i32[word + 1] = low;
  if (low >= TWO_32) i32[word]!++;
}
