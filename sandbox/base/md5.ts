/* MD5 (RFC 1321), of bytes into sixteen bytes. It protects nothing any more; clients that spread keys over nodes still
 * place their points with it. One message at a time: the working space is the module's. */

export const MD5_BYTES = 16;
const BLOCK = 64;

const SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]] as const;
/** floor(2^32 · |sin(i + 1)|), which is how the RFC defines them. */
const SINES = Int32Array.from({ length: BLOCK }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

const state = new Int32Array(4);
const words = new Int32Array(16);
const tail = new Uint8Array(BLOCK * 2);

/** The digest of all of `bytes`. */
export function md5(bytes: Uint8Array): Uint8Array {
  state[0] = 0x67452301;
  state[1] = 0xefcdab89;
  state[2] = 0x98badcfe;
  state[3] = 0x10325476;
  const whole = bytes.length - bytes.length % BLOCK;
  for (let at = 0; at < whole; at += BLOCK) block(bytes, at);
  const rest = bytes.length - whole;
  tail.fill(0);
  tail.set(bytes.subarray(whole));
  tail[rest] = 0x80;
  const end = rest < BLOCK - 8 ? BLOCK : BLOCK * 2;
  let bits = bytes.length * 8;
  for (let i = end - 8; i < end; i++) {
    tail[i] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  for (let at = 0; at < end; at += BLOCK) block(tail, at);
  return Uint8Array.from({ length: MD5_BYTES }, (_, i) => state[i >> 2]! >>> ((i & 3) * 8));
}

function block(bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const from = at + i * 4;
    words[i] = bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24);
  }
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  for (let i = 0; i < BLOCK; i++) {
    const round = i >> 4;
    const mixed = round === 0 ? (b & c) | (~b & d)
      : round === 1 ? (d & b) | (~d & c)
        : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
    const word = round === 0 ? i : round === 1 ? 5 * i + 1 : round === 2 ? 3 * i + 5 : 7 * i;
    const sum = (a + mixed + SINES[i]! + words[word & 15]!) | 0;
    const shift = SHIFTS[round]![i & 3]!;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
}
