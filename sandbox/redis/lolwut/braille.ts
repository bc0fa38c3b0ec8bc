/* One character of three UTF-8 bytes as the engine's text has it: a latin1 character a byte. */

export function fromUtf16(code: number): string {
  return String.fromCharCode(0xe0 | code >> 12, 0x80 | code >> 6 & 63, 0x80 | code & 63);
}
