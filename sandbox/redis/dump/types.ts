/* The byte that begins a payload and says how the value follows (rdb.h). */
export const RDB = {
  string: 0, list: 1, set: 2, zsetText: 3, hash: 4, zset: 5,
  hashZipmap: 9, listZiplist: 10, intset: 11, zsetZiplist: 12, hashZiplist: 13, quicklist: 14,
  stream: 15, hashListpack: 16, zsetListpack: 17, quicklist2: 18, stream2: 19,
} as const;

/** How a quicklist's node follows. */
export const NODE = { plain: 1, packed: 2 } as const;
