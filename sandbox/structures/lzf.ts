/* LZF, byte for byte as liblzf 3.6 packs it in redis-server (lzf_c.c: 16 bits of hash, the fast way of it).
 *
 *   000lllll literals: l + 1 bytes follow
 *   lllooooo [llllllll] oooooooo: l + 2 bytes from o + 1 back; seven ls ask for the byte between
 *
 * What is chosen where several encodings are possible must be the real choice, or payloads would not be equal. */
const HASH_BITS = 16;
const LITERALS_MAX = 32;
const OFFSET_MAX = 8192;
const MATCH_MAX = 264;
const UNCHECKED_STEPS = 16;

const places = new Int32Array(1 << HASH_BITS);

/** Where the three bytes at `p` are remembered. */
function slot(bytes: Uint8Array, p: number): number {
  const value = (bytes[p]! << 16) | (bytes[p + 1]! << 8) | bytes[p + 2]!;
  return ((value >>> (24 - HASH_BITS)) - value * 5) & ((1 << HASH_BITS) - 1);
}

/** How many bytes from `ref` on are those from `p` on, of which three are. */
function matchLength(bytes: Uint8Array, ref: number, p: number): number {
  const most = Math.min(MATCH_MAX, bytes.length - p - 2);
  let length = 2;
  if (most > UNCHECKED_STEPS) {
    for (let i = 0; i < UNCHECKED_STEPS; i++) {
      length++;
      if (bytes[ref + length] !== bytes[p + length]) return length;
    }
  }
  do length++; while (length < most && bytes[ref + length] === bytes[p + length]);
  return length;
}

/** The packed bytes, or undefined when they would be more than `limit`. */
export function lzfCompress(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  if (bytes.length < 4 || limit <= 0) return undefined;
  places.fill(0);
  const out = new Uint8Array(limit + LITERALS_MAX);
  const end = bytes.length - 2;
  let literals = 0;
  let to = 1;
  const literal = (byte: number) => {
    out[to++] = byte;
    if (++literals < LITERALS_MAX) return;
    out[to - literals - 1] = literals - 1;
    literals = 0;
    to++;
  };
  let p = 0;
  while (p < end) {
    const at = slot(bytes, p);
    const ref = places[at]!;
    places[at] = p;
    const offset = p - ref - 1;
    const found = ref > 0 && offset >= 0 && offset < OFFSET_MAX
      && bytes[ref] === bytes[p] && bytes[ref + 1] === bytes[p + 1] && bytes[ref + 2] === bytes[p + 2];
    if (!found) {
      if (to >= limit) return undefined;
      literal(bytes[p++]!);
      continue;
    }
    if (to - (literals === 0 ? 1 : 0) + 4 >= limit) return undefined;
    if (literals > 0) out[to - literals - 1] = literals - 1;
    else to--;
    const length = matchLength(bytes, ref, p);
    const more = length - 2;
    out[to++] = (offset >> 8) + (Math.min(more, 7) << 5);
    if (more >= 7) out[to++] = more - 7;
    out[to++] = offset & 255;
    literals = 0;
    to++;
    p += length;
    if (p >= end) break;
    places[slot(bytes, p - 2)] = p - 2;
    places[slot(bytes, p - 1)] = p - 1;
  }
  if (to + 3 > limit) return undefined;
  while (p < bytes.length) literal(bytes[p++]!);
  if (literals > 0) out[to - literals - 1] = literals - 1;
  else to--;
  return out.subarray(0, to);
}

/** Unpacks to exactly `length` bytes, or answers undefined for bytes that are no such packing. */
export function lzfDecompress(bytes: Uint8Array, length: number): Uint8Array | undefined {
  if (length > bytes.length * MATCH_MAX) return undefined;
  const out = new Uint8Array(length);
  let to = 0;
  let p = 0;
  while (p < bytes.length) {
    const control = bytes[p++]!;
    if (control < LITERALS_MAX) {
      const count = control + 1;
      if (p + count > bytes.length || to + count > length) return undefined;
      out.set(bytes.subarray(p, p + count), to);
      p += count;
      to += count;
      continue;
    }
    let count = control >> 5;
    if (p + (count === 7 ? 2 : 1) > bytes.length) return undefined;
    if (count === 7) count += bytes[p++]!;
    count += 2;
    let from = to - ((control & 31) << 8) - bytes[p++]! - 1;
    if (from < 0 || to + count > length) return undefined;
    while (count-- > 0) out[to++] = out[from++]!;
  }
  return to === length ? out : undefined;
}
