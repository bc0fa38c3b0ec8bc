/* CRC-64 as Jones has it, reflected, from zero: the checksum under DUMP payloads and RDB files (crc64.c). Two
 * 32-bit halves, because a number holds no 64 bits. */
const POLYNOMIAL_LOW = 0xac4bc9b5;
const POLYNOMIAL_HIGH = 0x95ac9329;

const lows = new Int32Array(256);
const highs = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let low = byte;
  let high = 0;
  for (let bit = 0; bit < 8; bit++) {
    const odd = (low & 1) !== 0;
    low = (low >>> 1) | (high << 31);
    high >>>= 1;
    if (odd) {
      low ^= POLYNOMIAL_LOW;
      high ^= POLYNOMIAL_HIGH;
    }
  }
  lows[byte] = low;
  highs[byte] = high;
}

/** Both halves, unsigned. */
export function crc64(bytes: Uint8Array, at: number, length: number): { low: number; high: number } {
  let low = 0;
  let high = 0;
  for (let i = at, end = at + length; i < end; i++) {
    const index = (low ^ bytes[i]!) & 255;
    low = ((low >>> 8) | (high << 24)) ^ lows[index]!;
    high = (high >>> 8) ^ highs[index]!;
  }
  return { low: low >>> 0, high: high >>> 0 };
}
