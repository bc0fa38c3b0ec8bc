/* The store's memory: pages of a megabyte, cut into chunks, and the flat tables over them. Everything that a command
 * changes lies in these arrays, so that several threads can work on one store when they are made of shared buffers.
 *
 * An address counts eights of bytes: page number × 131072 + place. Page 0 does not exist, so address 0 is nothing.
 * A lab's pages are buffers of their own, which cost nothing until they are touched; shared ones are one buffer. */

/** 2^17 eights are one page. */
export const PAGE_SHIFT = 17;
const PAGE_MASK = (1 << PAGE_SHIFT) - 1;
const PAGE_BYTES = 1 << 20;

/** Words (four bytes) of an item's header; the rest of its 48 bytes is room for what eight-byte pointers take. */
export const WORD = {
  next: 0, previous: 1, hashNext: 2, time: 3, expires: 4, bytes: 5, flags: 6, ids: 7, casLow: 8, casHigh: 9,
  clientFlags: 10, hash: 11,
} as const;

export class Memory {
  readonly pages: Uint8Array[] = [new Uint8Array(0)];
  readonly words: Uint32Array[] = [new Uint32Array(0)];
  private readonly shared: SharedArrayBuffer | undefined;

  /** `shared`: all pages there can ever be, as one buffer. */
  constructor(shared?: SharedArrayBuffer) {
    this.shared = shared;
    if (shared === undefined) return;
    for (let at = 0; at + PAGE_BYTES <= shared.byteLength; at += PAGE_BYTES) {
      this.pages.push(new Uint8Array(shared, at, PAGE_BYTES));
      this.words.push(new Uint32Array(shared, at, PAGE_BYTES >> 2));
    }
  }

  /** Makes sure that a page is there, and clean; false when there is no room for it. */
  open(page: number): boolean {
    if (this.shared !== undefined) {
      this.pages[page]?.fill(0);
      return page < this.pages.length;
    }
    const buffer = new ArrayBuffer(PAGE_BYTES);
    this.pages[page] = new Uint8Array(buffer);
    this.words[page] = new Uint32Array(buffer);
    return true;
  }

  read(address: number, word: number): number {
    return this.words[address >>> PAGE_SHIFT]![((address & PAGE_MASK) << 1) + word]!;
  }
  write(address: number, word: number, value: number): void {
    this.words[address >>> PAGE_SHIFT]![((address & PAGE_MASK) << 1) + word] = value;
  }
  /** The page an address lies in, and where in its bytes. */
  page(address: number): Uint8Array { return this.pages[address >>> PAGE_SHIFT]!; }
  place(address: number): number { return (address & PAGE_MASK) << 3; }
  static address(page: number, byte: number): number { return page * (1 << PAGE_SHIFT) + (byte >> 3); }
}

/** Fewer bytes are copied one by one: making a view of them costs more. */
const FEW_BYTES = 96;

export function copyBytes(to: Uint8Array, toAt: number, from: Uint8Array, fromAt: number, count: number): void {
  if (count < FEW_BYTES) for (let i = 0; i < count; i++) to[toAt + i] = from[fromAt + i]!;
  else to.set(from.subarray(fromAt, fromAt + count), toAt);
}
