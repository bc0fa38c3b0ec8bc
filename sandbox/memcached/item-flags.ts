/* Bits of an item's flags (memcached.h). */
export const FLAG = {
  linked: 1, slabbed: 4, fetched: 8, active: 16, chunk: 32, chunked: 64, clientFlags: 256, tokenSent: 512, stale: 1024,
  keyBinary: 2048,
} as const;
