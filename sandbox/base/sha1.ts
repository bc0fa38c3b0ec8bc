/* SHA-1 (FIPS 180-1), of bytes into twenty bytes. One message at a time: the working space is the module's. */

export const SHA1_BYTES = 20;
const BLOCK = 64;

const words = new Int32Array(80);
const state = new Int32Array(5);
const tail = new Uint8Array(BLOCK * 2);

/** The digest of `bytes[at … at + length)` into `out[0 … 20)`; both may be the same array. */
export function sha1(bytes: Uint8Array, at: number, length: number, out: Uint8Array): void {
  state[0] = 0x67452301;
  state[1] = 0xefcdab89;
  state[2] = 0x98badcfe;
  state[3] = 0x10325476;
  state[4] = 0xc3d2e1f0;
  const whole = length - length % BLOCK;
  for (let i = 0; i < whole; i += BLOCK) block(bytes, at + i);
  const rest = length - whole;
  tail.fill(0);
  for (let i = 0; i < rest; i++) tail[i] = bytes[at + whole + i]!;
  tail[rest] = 0x80;
  const end = rest < BLOCK - 8 ? BLOCK : BLOCK * 2;
  let bits = length * 8;
  for (let i = end - 1; i >= end - 8; i--) {
    tail[i] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  for (let i = 0; i < end; i += BLOCK) block(tail, i);
  for (let i = 0; i < SHA1_BYTES; i++) out[i] = state[i >> 2]! >>> (24 - (i & 3) * 8);
}

function block(bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const p = at + i * 4;
    words[i] = bytes[p]! << 24 | bytes[p + 1]! << 16 | bytes[p + 2]! << 8 | bytes[p + 3]!;
  }
  for (let i = 16; i < 80; i++) {
    const mixed = words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!;
    words[i] = mixed << 1 | mixed >>> 31;
  }
  let [a, b, c, d, e] = [state[0]!, state[1]!, state[2]!, state[3]!, state[4]!];
  for (let i = 0; i < 80; i++) {
    const [chosen, constant] = i < 20 ? [b & c | ~b & d, 0x5a827999]
      : i < 40 ? [b ^ c ^ d, 0x6ed9eba1]
        : i < 60 ? [b & c | b & d | c & d, 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
    const next = (a << 5 | a >>> 27) + chosen + e + constant + words[i]! | 0;
    e = d;
    d = c;
    c = b << 30 | b >>> 2;
    b = a;
    a = next;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
}
