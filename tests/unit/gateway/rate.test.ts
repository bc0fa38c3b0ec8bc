import { describe, expect, it } from 'vitest';
import { Bucket } from '#gateway/rate';

describe('a bucket of permissions', () => {
  it('gives its burst at once and then as fast as time fills it', () => {
    const bucket = new Bucket(10, 3, 1000);
    expect([1, 1, 1, 1].map((amount) => bucket.take(amount, 1000))).toEqual([true, true, true, false]);
    expect(bucket.take(1, 1099)).toBe(false);
    expect(bucket.take(1, 1100)).toBe(true);
    expect(bucket.take(1, 1100)).toBe(false);
  });

  it('takes nothing when there is not enough, and holds no more than its burst', () => {
    const bucket = new Bucket(10, 3, 0);
    expect(bucket.take(4, 1_000_000)).toBe(false);
    expect(bucket.take(3, 1_000_000)).toBe(true);
    expect(bucket.isFull(1_000_000)).toBe(false);
    expect(bucket.isFull(1_000_300)).toBe(true);
  });

  it('is not moved by a clock that goes back', () => {
    const bucket = new Bucket(10, 1, 5000);
    expect(bucket.take(1, 5000)).toBe(true);
    expect(bucket.take(1, 4000)).toBe(false);
    expect(bucket.take(1, 5100)).toBe(true);
  });
});
