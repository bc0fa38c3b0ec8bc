/* A member given as text, as bytes in one scratch buffer: good until the next call. */
import { writeLatin1 } from '#base/bytes';

let scratch = new Uint8Array(256);

export function memberBytes(text: string): Uint8Array {
  if (scratch.length < text.length) scratch = new Uint8Array(text.length * 2);
  writeLatin1(text, scratch, 0);
  return scratch;
}
