/* incr and decr on a value that is a decimal of 64 bits (do_add_delta). A shorter result is written over the old one
 * and padded with blanks, as the real server does. */
import { latin1 } from '#base/bytes';
import { FLAG } from '../item-flags';
import type { Items } from '../items';
import { unsigned } from '../line';
import { WORD } from '../memory';

const U64 = 1n << 64n;
const LINE_END = 2;
const LONGEST_NUMBER = 20;

export type Added = { value: bigint; /** The item that holds it now. */ item: number }
  | 'non_numeric' | 'no_memory' | 'exists';

/** Adds or takes away; down never goes below zero, up wraps at 2^64. `cas` 0: whatever the item's number is. */
export function addDelta(items: Items, item: number, up: boolean, delta: bigint, cas = 0n): Added {
  const { memory } = items;
  const bytes = items.valueBytes(item);
  if (bytes <= LINE_END || items.has(item, FLAG.chunked)) return 'non_numeric';
  if (cas !== 0n && items.cas(item) !== cas) return 'exists';
  const page = memory.page(item);
  const at = items.keyAt(item) + items.keyLength(item) + 1;
  const before = unsigned(latin1(page, at, at + Math.min(bytes, LONGEST_NUMBER * 2)));
  if (before === undefined) return 'non_numeric';
  const value = up ? (before + delta) % U64 : before > delta ? before - delta : 0n;
  const text = String(value);
  if (text.length + LINE_END <= bytes && !items.lent.includes(item)) {
    for (let i = 0; i < bytes - LINE_END; i++) page[at + i] = i < text.length ? text.charCodeAt(i) : 32;
    items.giveCas(item);
    items.lru.renew(item);
    return { value, item };
  }
  items.held = item;
  const made = items.allocate(page, items.keyAt(item), items.keyLength(item), memory.read(item, WORD.hash),
    memory.read(item, WORD.clientFlags), memory.read(item, WORD.expires), text.length + LINE_END);
  items.held = 0;
  if (made === 0) return 'no_memory';
  items.fill(made, 0, Uint8Array.from(`${text}\r\n`, (char) => char.charCodeAt(0)), 0, text.length + LINE_END);
  items.replace(item, made);
  return { value, item: made };
}
