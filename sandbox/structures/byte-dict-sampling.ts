/* Some entries of a dictionary from neighbouring buckets (dict.c, dictGetSomeKeys): what eviction looks at. Cheaper
 * than as many entries by chance, and not as even. */
import type { Dice } from '#base/dice';
import { BUCKETS, type ByteDicts, OLD_BUCKETS, OLD_TABLE, REHASH, TABLE } from './byte-dict';

const STEPS_EACH = 10;
const EMPTY_RUN = 5;

/** Fills `into` with up to `count` entries and answers how many there are. */
export function sampleEntries(dicts: ByteDicts, root: number, count: number, dice: Dice, into: number[]): number {
  const { i32 } = dicts.arena;
  const r = root >> 2;
  const wanted = Math.min(count, dicts.size(root));
  const tables = i32[r + REHASH]! >= 0 ? [TABLE, OLD_TABLE] : [TABLE];
  const mask = Math.max(i32[r + BUCKETS]!, i32[r + OLD_BUCKETS]!) - 1;
  let stored = 0;
  let empty = 0;
  let bucket = dice.below(mask + 1);
  for (let steps = wanted * STEPS_EACH; stored < wanted && steps > 0; steps--) {
    for (const table of tables) {
      if (bucket >= i32[r + table + 1]!) continue;
      let entry = i32[(i32[r + table]! >> 2) + bucket]!;
      if (entry === 0) {
        if (++empty >= EMPTY_RUN && empty > wanted) {
          bucket = dice.below(mask + 1);
          empty = 0;
        }
        continue;
      }
      empty = 0;
      for (; entry !== 0; entry = i32[entry >> 2]!) {
        into[stored++] = entry;
        if (stored === wanted) return stored;
      }
    }
    bucket = (bucket + 1) & mask;
  }
  return stored;
}
