/* A reply as a client sees it: one value of RESP2 or RESP3.
 *
 * Texts are latin1 strings, one char a byte. Integers and doubles stay the text that the server wrote, because a
 * client like redis-cli prints that text and a JS number would round it. A value may be clipped: a decoder that was
 * told to keep only so many bytes counts the rest and lets it go, so that LRANGE of everything cannot fill a
 * client's memory. */
import { writeLatin1 } from '#base/bytes';

export type RespTextKind = 'status' | 'error' | 'bulk' | 'integer' | 'double' | 'big-number' | 'blob-error';
export type RespText = { kind: RespTextKind; text: string; clipped?: true };
export type RespVerbatim = { kind: 'verbatim'; format: string; text: string; clipped?: true };
export type RespAggregateKind = 'array' | 'set' | 'push' | 'map' | 'attribute';
/** `length` is what the server announced (pairs of a map); a map's `items` are key, value, key, value. */
export type RespAggregate = { kind: RespAggregateKind; length: number; items: RespValue[]; clipped?: true };
export type RespValue =
  | RespText | RespVerbatim | RespAggregate
  | { kind: 'null' }
  | { kind: 'boolean'; value: boolean };

/** Bytes that are no reply. The sentence is hiredis', which redis-cli prints after `Error: `. */
export type RespFault = { kind: 'fault'; text: string };

export function isAggregate(value: RespValue): value is RespAggregate {
  return 'items' in value;
}

/** A request as clients send it: an array of bulk strings. Words are latin1. */
export function encodeCommand(words: readonly string[]): Uint8Array {
  let size = 3 + String(words.length).length;
  for (const word of words) size += word.length + String(word.length).length + 5;
  const bytes = new Uint8Array(size);
  let at = writeLatin1(`*${words.length}\r\n`, bytes, 0);
  for (const word of words) {
    at += writeLatin1(`$${word.length}\r\n`, bytes, at);
    at += writeLatin1(word, bytes, at);
    at += writeLatin1('\r\n', bytes, at);
  }
  return bytes;
}
