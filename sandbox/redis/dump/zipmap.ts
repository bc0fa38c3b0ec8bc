/* Zipmaps, the small hashes of before Redis 2.6: only read (zipmap.c).
 *
 *   pairs (254: more, count them) · (length, field, length, spare bytes, value, spare) … · FF
 *   a length is one byte, or FE and four */
import { BadPayload } from './reader';

const WIDE = 0xfe;
const END = 0xff;

/** Fields and values in turn. */
export function zipmapElements(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 1;
  const bad = new BadPayload('no zipmap');
  if (end < 1 || bytes[end] !== END) throw bad;
  const out: Uint8Array[] = [];
  let p = 1;
  const length = (): number => {
    const wide = bytes[p] === WIDE;
    if (bytes[p] === END || p + (wide ? 5 : 1) > end) throw bad;
    const value = wide ? view.getUint32(p + 1, true) : bytes[p]!;
    p += wide ? 5 : 1;
    return value;
  };
  while (p < end) {
    for (let isValue = 0; isValue < 2; isValue++) {
      const size = length();
      const spare = isValue === 1 ? bytes[p++]! : 0;
      if (p + size + spare > end) throw bad;
      out.push(bytes.subarray(p, p + size));
      p += size + spare;
    }
  }
  const pairs = out.length / 2;
  if (pairs === 0 || (bytes[0]! < WIDE && bytes[0] !== pairs)) throw bad;
  return out;
}
