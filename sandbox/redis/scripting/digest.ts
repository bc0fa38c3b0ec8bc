/* The name of a script: SHA-1 of its text, as 40 hexadecimal digits. */
import { fromLatin1 } from '#base/bytes';
import { sha1, SHA1_BYTES } from '#base/sha1';

const out = new Uint8Array(SHA1_BYTES);

export function digestOf(text: string): string {
  sha1(fromLatin1(text), 0, text.length, out);
  let digest = '';
  for (const byte of out) digest += byte.toString(16).padStart(2, '0');
  return digest;
}
