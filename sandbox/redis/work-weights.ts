/* What a look at one element costs, in units of a command's budget (`ctx.work`).
 *
 * A unit is about 12 ns, so the lab's four million are some 50 ms, for which one command may hold its thread. The
 * figures were measured on collections at a lab's limits on 2026-11-21 (CPU time, code that is not warm yet); they are
 * of elements where the time goes, and rather too high than too low. The engine alone has no budget. */
export const WEIGHT = {
  /** A step through a listpack: 20 to 35 ns. */
  listLook: 2,
  /** The same, and each element may be taken out. */
  listRemoval: 8,
  /** An element made text, weighed and put in order: 850 to 1,200 ns. */
  sorted: 72,
  /** An element that SORT only passes on. */
  unsorted: 16,
  /** A member of one of the sets that are united with scores. */
  zsetUnited: 56,
  zsetIntersected: 48,
  zsetSubtracted: 28,
  zsetCounted: 24,
  /** A member with its score read, written or taken out by rank. */
  zsetRange: 48,
  zsetRandom: 32,
  setMember: 24,
  setIntersected: 12,
  setRandom: 36,
  setPopped: 24,
  hashField: 16,
  hashRandom: 80,
  /** A key in KEYS. */
  key: 24,
  /** A step of SCAN over all keys. */
  scanStep: 32,
  scanned: 24,
  /** One word of a request that has very many. */
  word: 20,
  /** A command of a transaction. */
  queued: 40,
  copied: 40,
  dumped: 56,
  bitfield: 160,
  /** A register of a HyperLogLog. */
  registers: 0.0625,
  hllElement: 16,
  geoCandidate: 12,
  geoFound: 200,
  /** One message to one listener. */
  delivery: 48,
  /** A pattern that a channel is matched with, beside the steps of it. */
  pattern: 8,
  streamEntry: 32,
  streamRemoved: 310,
  delivered: 110,
  /** An entry of a consumer's own history. */
  deliveredAgain: 410,
  claimed: 1000,
} as const;
