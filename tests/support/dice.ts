// Seeded dice for property tests: the same seed, the same throws, so that a failure can be run again.

export type Dice = {
  /** A whole number from 0 on. */
  below(count: number): number;
  pick<T>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): T[];
};

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed | 0;
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  const shuffled = <T>(values: readonly T[]): T[] => {
    const out = [...values];
    for (let at = out.length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      [out[at], out[other]] = [out[other], out[at]];
    }
    return out;
  };
  return { below, pick: (values) => values[below(values.length)], shuffled };
}
