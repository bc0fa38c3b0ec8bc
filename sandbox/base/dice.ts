/* Chance comes in as an argument: xorshift128+ seeded by splitmix, so that a lab, a test or a replay throws the
 * same. */

export interface Dice {
  /** A whole number, 0 … below − 1; `below` up to 2^32. */
  below(limit: number): number;
  /** 0 ≤ x < 1 */
  unit(): number;
}

export class SeededDice implements Dice {
  private a: number;
  private b: number;

  constructor(seed: number) {
    this.a = scramble(seed | 0);
    this.b = scramble((seed ^ 0x9e3779b9) | 0) || 1;
  }

  private next(): number {
    let x = this.a;
    const y = this.b;
    this.a = y;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= y ^ (y >>> 5);
    this.b = x | 0;
    return (Math.imul(x, 0x2545f491) + y) >>> 0;
  }

  unit(): number { return this.next() / 4294967296; }
  below(limit: number): number { return Math.floor(this.unit() * limit); }
}

function scramble(seed: number): number {
  let z = (seed + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}
