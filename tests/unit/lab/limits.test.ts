import { describe, expect, it } from 'vitest';
import * as limits from '#lab/limits';

describe('every limit', () => {
  const all = Object.entries(limits).flatMap(([group, each]) => {
    const found = typeof each === 'object' ? Object.entries<limits.Limit>(each) : [];
    return found.map(([name, limit]) => [`${group}.${name}`, limit] as const);
  });

  it.each(all)('%s is a number and a sentence that a learner can read', (_, { value, sentence }) => {
    expect(Number.isSafeInteger(value) && value > 0).toBe(true);
    expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('of data is what the lab promises', () => {
    const promised = { dataBytes: 32 * 1024 * 1024, valueBytes: 1024 * 1024, keys: 100_000 };
    expect(limits.engineLimits()).toMatchObject(promised);
  });
});
