/* A buffer that grows in place: the memory of a WebAssembly program without the program.
 *
 * `grow` maps more pages behind those that are there: nothing is copied, and nothing is touched before it is used.
 * (A resizable ArrayBuffer does the same, but every access to it costs a tenth more; an ordinary one is copied at
 * each doubling, which made LPUSH of kilobytes half as fast.) The address space it reserves is gigabytes, so it is
 * for the engine alone and not for labs by the thousand. */

import type { NodeOptions } from '#redis/node';

type ArenaMemory = NonNullable<NodeOptions['memory']>;

const PAGE = 65536;
/** Just below 2 GiB, so that an offset is a small integer. */
const PAGES_MAX = 32767;
/** What the engine begins with: pages that nobody has written to cost nothing. */
const PAGES_FIRST = 64;

/** Undefined where the system does not give so much address space (ulimit -v). */
export function growingMemory(): ArenaMemory | undefined {
  try {
    const first = new WebAssembly.Memory({ initial: PAGES_FIRST, maximum: PAGES_MAX });
    return memoryOf(first);
  } catch {
    return undefined;
  }
}

function memoryOf(first: WebAssembly.Memory): ArenaMemory {
  let memory = first;
  return {
    get buffer() { return memory.buffer; },
    grow(bytes) {
      const pages = Math.min(PAGES_MAX, Math.ceil(bytes / PAGE));
      const more = pages - memory.buffer.byteLength / PAGE;
      if (more > 0) memory.grow(more);
      return memory.buffer;
    },
    fresh() {
      memory = new WebAssembly.Memory({ initial: PAGES_FIRST, maximum: PAGES_MAX });
      return memory.buffer;
    },
  };
}
