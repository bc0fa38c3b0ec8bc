/* What HRANDFIELD, SRANDMEMBER and ZRANDMEMBER share: a signed count, and a number of different elements by chance. */
import type { Dice } from '#base/dice';
import { COUNT_NOT_NEGATABLE } from './errors';
import type { Context } from './context';

const LEAST_INTEGER = -(2n ** 63n);
const FEW = 3;

/** A count that may be negative, which means that elements may come again. */
export function readSignedCount(ctx: Context, i: number): number {
  const count = ctx.exactInteger(i);
  if (count === LEAST_INTEGER) throw COUNT_NOT_NEGATABLE;
  return Number(count);
}

export interface Samplable {
  readonly size: number;
  forEach(visit: (handle: number) => void): void;
  random(dice: Dice): number;
}

/** Up to `count` handles, no two the same; all of them in their own order when that is enough. */
export function sampleDistinct(from: Samplable, count: number, dice: Dice): number[] {
  const { size } = from;
  if (count * FEW < size) {
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(from.random(dice));
    return [...chosen];
  }
  const handles: number[] = [];
  from.forEach((handle) => { handles.push(handle); });
  if (count >= size) return handles;
  for (let i = 0; i < count; i++) {
    const j = i + dice.below(size - i);
    [handles[i], handles[j]] = [handles[j]!, handles[i]!];
  }
  handles.length = count;
  return handles;
}
