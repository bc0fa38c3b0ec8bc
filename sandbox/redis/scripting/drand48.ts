/* The server's own random numbers (rand.c): drand48's sequence, the same on every machine, from which `math.random`
 * draws. It begins anew with the server, and math.randomseed sets it. */

const MULTIPLIER = 0x5deece66dn;
const INCREMENT = 0xbn;
const MASK = (1n << 48n) - 1n;

export class Drand48 {
  private state = 0x1234abcd330en;

  seed(seed: number): void { this.state = (BigInt.asUintN(32, BigInt(seed)) << 16n) | 0x330en; }
  /** 31 bits. */
  next(): number {
    this.state = (this.state * MULTIPLIER + INCREMENT) & MASK;
    return Number(this.state >> 17n);
  }
}
