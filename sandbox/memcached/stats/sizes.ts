/* How many items there are of each size, in steps of 32 bytes, once `stats sizes_enable` was asked for. */
import type { MakeBuffer } from '../tables';
import type { Stat } from './general';

const STEP = 32;

export class Sizes {
  private readonly counts: Int32Array;

  constructor(make: MakeBuffer, itemSizeMax: number) {
    this.counts = new Int32Array(make((Math.ceil(itemSizeMax / STEP) + 1) * 4));
  }

  add(bytes: number, by: 1 | -1): void { this.counts[Math.ceil(bytes / STEP)]! += by; }
  clear(): void { this.counts.fill(0); }
  lines(): Stat[] {
    const out: Stat[] = [];
    this.counts.forEach((count, step) => { if (count > 0) out.push([String(step * STEP), count]); });
    return out;
  }
}
