/* Ziplists, which listpacks replaced: old payloads hold them (ziplist.c). Only read, element by element.
 *
 *   u32 bytes · u32 offset of the last · u16 elements · (length before, encoding, data) … · FF */
import { fromLatin1 } from '#base/bytes';
import { BadPayload } from './reader';

const HEADER = 10;
const END = 0xff;
const INTEGERS: Record<number, (view: DataView, at: number) => string> = {
  0xc0: (view, at) => String(view.getInt16(at, true)),
  0xd0: (view, at) => String(view.getInt32(at, true)),
  0xe0: (view, at) => String(view.getBigInt64(at, true)),
  0xf0: (view, at) => String(((view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) << 8) >> 8),
  0xfe: (view, at) => String(view.getInt8(at)),
};
const INTEGER_BYTES: Record<number, number> = { 0xc0: 2, 0xd0: 4, 0xe0: 8, 0xf0: 3, 0xfe: 1 };

export function ziplistElements(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 1;
  const bad = new BadPayload('no ziplist');
  if (end < HEADER || view.getUint32(0, true) !== bytes.length || bytes[end] !== END) throw bad;
  const out: Uint8Array[] = [];
  let before = 0;
  for (let p = HEADER; p < end;) {
    const start = p;
    const wide = bytes[p] === 0xfe;
    if (p + 6 > end && wide) throw bad;
    if ((wide ? view.getUint32(p + 1, true) : bytes[p]) !== before) throw bad;
    p += wide ? 5 : 1;
    const head = bytes[p]!;
    const headBytes = head < 0x40 ? 1 : head < 0x80 ? 2 : head === 0x80 ? 5 : 1;
    if (p + headBytes > end) throw bad;
    const immediate = head > 0xf0 && head < 0xfe;
    const length = head < 0x40 ? head : head < 0x80 ? ((head & 63) << 8) | bytes[p + 1]!
      : head === 0x80 ? view.getUint32(p + 1) : immediate ? 0 : INTEGER_BYTES[head];
    p += headBytes;
    if (length === undefined || p + length > end) throw bad;
    if (head <= 0x80) out.push(bytes.subarray(p, p + length));
    else out.push(fromLatin1(immediate ? String((head & 15) - 1) : INTEGERS[head]!(view, p)));
    p += length;
    before = p - start;
  }
  const known = view.getUint16(8, true);
  if (out.length === 0 || (known !== 65535 && known !== out.length)) throw bad;
  return out;
}
