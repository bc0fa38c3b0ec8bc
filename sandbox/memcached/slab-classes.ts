/* The sizes of chunks, as slabs_init computes them: from the least item up by the growth factor, each rounded up to
 * eight bytes, the last one as large as a chunk may be. */
import type { Settings } from './settings';

/** Bytes of the real server's item header without the unique number, and of a chunk's header in a large item. */
export const ITEM_BYTES = 48;
export const CAS_BYTES = 8;
export const CHUNK_HEADER_BYTES = 48;
const ALIGN = 8;
const MOST_CLASSES = 63;

export type SlabClass = { readonly size: number; readonly perPage: number };

/** Classes by number; class 0 is none and has size 0. */
export function slabClasses(settings: Settings): SlabClass[] {
  const { slabPageSize, slabChunkMax, growthFactor } = settings;
  const classes: SlabClass[] = [{ size: 0, perPage: 0 }];
  let size = ITEM_BYTES + settings.chunkSize;
  while (classes.length < MOST_CLASSES && size < slabChunkMax / growthFactor) {
    if (size % ALIGN !== 0) size += ALIGN - size % ALIGN;
    classes.push({ size, perPage: Math.floor(slabPageSize / size) });
    size = Math.trunc(size * growthFactor);
  }
  classes.push({ size: slabChunkMax, perPage: Math.floor(slabPageSize / slabChunkMax) });
  return classes;
}

/** The smallest class whose chunks hold so many bytes; the largest for more; 0 for what no item may have. */
export function classFor(classes: readonly SlabClass[], bytes: number, itemSizeMax: number): number {
  if (bytes === 0 || bytes > itemSizeMax) return 0;
  let low = 1;
  let high = classes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (classes[middle]!.size >= bytes) high = middle;
    else low = middle + 1;
  }
  return low;
}
