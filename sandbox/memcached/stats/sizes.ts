/* How many items there are of each size, in steps of 32 bytes, once `stats sizes_enable` was asked for. */
import type { Stat } from './general';

const STEP = 32;

export class Sizes {
  private readonly counts = new Map<number, number>();

  add(bytes: number, by: 1 | -1): void {
    const step = Math.ceil(bytes / STEP);
    this.counts.set(step, (this.counts.get(step) ?? 0) + by);
  }
  lines(): Stat[] {
    return [...this.counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
      .map(([step, count]) => [String(step * STEP), count] as const);
  }
}
