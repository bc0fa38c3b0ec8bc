/* The count that a HyperLogLog's registers stand for, from how many hold each value (hyperloglog.c, hllCount; the
 * estimator without bias tables by Otmar Ertl). Every step is a double there and here, so the sums are the same. */
export const REGISTERS = 16384;
const VALUES = 50;
const ALPHA = 0.7213475204444817;

/** `histogram[v]`: registers with value v, 0 … 63. Not finite where no value makes sense. */
export function estimate(histogram: Int32Array): number {
  let sum = REGISTERS * tau((REGISTERS - histogram[VALUES + 1]!) / REGISTERS);
  for (let value = VALUES; value >= 1; value--) sum = (sum + histogram[value]!) * 0.5;
  sum += REGISTERS * sigma(histogram[0]! / REGISTERS);
  return Math.round(ALPHA * REGISTERS * REGISTERS / sum);
}

function sigma(share: number): number {
  if (share === 1) return Infinity;
  let power = share;
  let sum = share;
  let before: number;
  let weight = 1;
  do {
    power *= power;
    before = sum;
    sum += power * weight;
    weight += weight;
  } while (before !== sum);
  return sum;
}

function tau(share: number): number {
  if (share === 0 || share === 1) return 0;
  let root = share;
  let sum = 1 - share;
  let before: number;
  let weight = 1;
  do {
    root = Math.sqrt(root);
    before = sum;
    weight *= 0.5;
    sum -= (1 - root) * (1 - root) * weight;
  } while (before !== sum);
  return sum / 3;
}
