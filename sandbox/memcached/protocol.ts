/* What the two protocols have in common. */

/** What a protocol makes of bytes: the place it wants to go on from, or −1 when it needs more. */
export interface Protocol {
  /** Runs one request of `bytes[at … end)`. */
  step(bytes: Uint8Array, at: number, end: number): number;
  readonly label: string;
  /** Gives back what an unfinished request holds. */
  abandon(): void;
}

export const NEED_MORE = -1;
