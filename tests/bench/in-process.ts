/* A client of a node in this process: requests as bytes, replies thrown away. */
import type { Sink } from '#redis/connection';

export class NullSink implements Sink {
  write(): void {}
  close(): void {}
}

export function encodeWords(words: readonly string[]): Uint8Array {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return Buffer.from(`*${words.length}\r\n${parts.join('')}`);
}
