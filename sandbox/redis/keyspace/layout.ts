/* An entry of the main dictionary: what its payload words mean. Only this room knows.
 *
 *   12 meta: type (4 bits) · encoding (4 bits) · access clock (24 bits)
 *   16 value, low word: an arena offset, or the low half of an integer
 *   20 value, high word
 *   24 expiry: double, ms since 1970; 0: none
 *   32 position in the expiry index
 *   36 key bytes */

export const ENTRY_PAYLOAD = 24;
export const META = 12;
export const VALUE = 16;
export const VALUE_HIGH = 20;
export const EXPIRY = 24;
export const EXPIRY_INDEX = 32;

export const TYPE = { string: 0, list: 1, set: 2, zset: 3, hash: 4, stream: 5 } as const;
export type TypeId = (typeof TYPE)[keyof typeof TYPE];
export const TYPE_NAMES = ['string', 'list', 'set', 'zset', 'hash', 'stream'] as const;

export const ENCODING = {
  raw: 0, int: 1, embstr: 2, listpack: 3, intset: 4, hashtable: 5, skiplist: 6, quicklist: 7,
  stream: 8,
} as const;
export type EncodingId = (typeof ENCODING)[keyof typeof ENCODING];
export const ENCODING_NAMES = [
  'raw', 'int', 'embstr', 'listpack', 'intset', 'hashtable', 'skiplist', 'quicklist',
  'stream',
] as const;
