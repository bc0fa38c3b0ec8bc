/* What the two protocols have in common. */
import type { Items } from './items';

/** What a protocol makes of bytes: the place it wants to go on from, or −1 when it needs more. */
export interface Protocol {
  /** Runs one request of `bytes[at … end)`. */
  step(bytes: Uint8Array, at: number, end: number): number;
  readonly label: string;
  /** Gives back what an unfinished request holds. */
  abandon(): void;
}

export const NEED_MORE = -1;

/** A value on its way into an item: `bytes` are expected, `filled` of them are there. */
export type Arrival = { readonly item: number; readonly bytes: number; filled: number };

/** Takes what `bytes[at … end)` has of the value and returns the place behind it. */
export function pour(items: Items, arrival: Arrival, bytes: Uint8Array, at: number, end: number): number {
  const count = Math.min(arrival.bytes - arrival.filled, end - at);
  items.fill(arrival.item, arrival.filled, bytes, at, count);
  arrival.filled += count;
  return at + count;
}
