/* MurmurHash3 (x86, 32 bits, seed 0) over a key's bytes: the real server's default, so that what walks the hash table
 * meets the keys in its order. */

export function hashKey(bytes: Uint8Array, at: number, length: number): number {
  let hash = 0;
  const blocks = at + (length & ~3);
  let i = at;
  for (; i < blocks; i += 4) {
    hash ^= mix(bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  const rest = length & 3;
  if (rest > 2) tail ^= bytes[i + 2]! << 16;
  if (rest > 1) tail ^= bytes[i + 1]! << 8;
  if (rest > 0) hash ^= mix(tail ^ bytes[i]!);
  hash ^= length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mix(block: number): number {
  const scrambled = Math.imul(block, 0xcc9e2d51);
  return Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
}
