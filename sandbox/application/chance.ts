/* The application's dice: one word of state, so that a lab which is saved in the middle of a run goes on with the same
 * throws. */

export class Chance {
  constructor(public state: number) {}

  /** 0 ≤ x < 1 */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number { return Math.floor(this.unit() * limit); }
}

/** The share of requests up to each place: the second most popular is asked half as often as the first, and so on. */
export function zipfShares(count: number): number[] {
  const weights = Array.from({ length: count }, (_, at) => 1 / (at + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight) / whole);
}

/** The first place whose share is not below. */
export function placeOf(shares: readonly number[], unit: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
