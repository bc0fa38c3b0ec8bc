/* The flags a meta command gives back, in the order in which they were asked for. */
import { FLAG } from '../item-flags';
import type { Items } from '../items';
import { WORD } from '../memory';
import type { TextContext } from '../text/context';
import type { MetaRequest } from './request';

/** O and k, which are known without an item. */
export function echo(request: MetaRequest): string {
  let text = '';
  for (const { letter, token } of request.flags) {
    if (letter === 'O') text += ` O${token}`;
    else if (letter === 'k') text += request.keyFlag();
  }
  return text;
}

/** Seconds left; −1 for one that does not expire; what is over wraps, as the real server prints it. */
export function shownTtl(items: Items, expires: number): string {
  return ` t${expires === 0 ? -1 : (expires - items.now) >>> 0}`;
}

/** What one flag shows of an item, or nothing. */
export function shown(ctx: TextContext, request: MetaRequest, item: number, letter: string, token: string): string {
  const { items } = ctx;
  const { memory } = items;
  switch (letter) {
    case 's': return ` s${items.valueBytes(item) - 2}`;
    case 't': return shownTtl(items, memory.read(item, WORD.expires));
    case 'c': return ` c${items.cas(item)}`;
    case 'f': return ` f${memory.read(item, WORD.clientFlags)}`;
    case 'l': return ` l${(items.now - memory.read(item, WORD.time)) >>> 0}`;
    case 'h': return ` h${items.has(item, FLAG.fetched) ? 1 : 0}`;
    case 'O': return ` O${token}`;
    case 'k': return request.keyFlag(items.has(item, FLAG.keyBinary));
    default: return '';
  }
}
