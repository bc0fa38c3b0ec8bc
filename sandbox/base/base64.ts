/* Bytes as text that JSON can carry, a third longer. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128).fill(0);
for (let i = 0; i < LETTERS.length; i++) VALUES[LETTERS.charCodeAt(i)] = i;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(LETTERS[word >> 18]! + LETTERS[(word >> 12) & 63]!
      + (at + 1 < bytes.length ? LETTERS[(word >> 6) & 63]! : '=')
        + (at + 2 < bytes.length ? LETTERS[word & 63]! : '='));
  }
  return parts.join('');
}

export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const word = (VALUES[text.charCodeAt(at)]! << 18) | (VALUES[text.charCodeAt(at + 1)]! << 12)
      | (VALUES[text.charCodeAt(at + 2)]! << 6) | VALUES[text.charCodeAt(at + 3)]!;
    bytes[to] = word >> 16;
    if (to + 1 < bytes.length) bytes[to + 1] = (word >> 8) & 255;
    if (to + 2 < bytes.length) bytes[to + 2] = word & 255;
  }
  return bytes;
}
