/* Keys of any bytes travel as base64 in the meta protocol; in the cache they are the bytes themselves. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Undefined when the text is no base64 with its padding. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length === 0 || text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const out = new Uint8Array(text.length / 4 * 3 - padding);
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const isPadding = i >= text.length - padding;
    const value = isPadding ? 0 : ALPHABET.indexOf(text[i]!);
    if (value < 0) return undefined;
    held = (held << 6) | value;
    if (i % 4 !== 3) continue;
    for (let shift = 16; shift >= 0 && at < out.length; shift -= 8) out[at++] = (held >> shift) & 255;
    held = 0;
  }
  return out;
}

export function encodeBase64(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 3) {
    const left = length - i;
    const second = left > 1 ? bytes[at + i + 1]! : 0;
    const third = left > 2 ? bytes[at + i + 2]! : 0;
    const held = (bytes[at + i]! << 16) | (second << 8) | third;
    text += ALPHABET[held >> 18]! + ALPHABET[(held >> 12) & 63]!
      + (left > 1 ? ALPHABET[(held >> 6) & 63]! : '=') + (left > 2 ? ALPHABET[held & 63]! : '=');
  }
  return text;
}
