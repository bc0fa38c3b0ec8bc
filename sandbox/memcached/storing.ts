/* What becomes of a value that has arrived whole (do_store_item in memcached.c): whether it is kept depends on the
 * mode, on what is there, and on the unique numbers of both. */
import { FLAG } from './item-flags';
import type { Items } from './items';
import { WORD } from './memory';
import { C } from './tables';

export type Mode = 'set' | 'add' | 'replace' | 'append' | 'prepend' | 'cas';
export type Stored = 'stored' | 'not_stored' | 'exists' | 'not_found' | 'no_memory';
/** `staleAllowed`: a lower unique number stores too, but marks the item stale (the I flag of ms). */
export type Storing = { mode: Mode; staleAllowed: boolean };
export type Unstorable = 'noMemory' | 'tooLarge';
export type Outcome = { stored: Stored; /** The item that is in the cache now. */ item: number };

/** `item` is unlinked and filled; when it is not stored its memory is given back. */
export function store(items: Items, item: number, storing: Storing): Outcome {
  const outcome = decide(items, item, storing);
  items.watching?.stored(outcome.item === 0 ? item : outcome.item, outcome.stored, storing.mode);
  if (outcome.item === 0) items.free(item);
  return outcome;
}

/** The item is freed by the caller when the outcome names none. */
function decide(items: Items, item: number, { mode, staleAllowed }: Storing): Outcome {
  const { memory } = items;
  const page = memory.page(item);
  const keyAt = items.keyAt(item);
  const old = items.find(memory.read(item, WORD.hash), page, keyAt, items.keyLength(item));
  if (old === 0) return storeNew(items, item, mode);
  if (mode === 'add') {
    items.lru.renew(old);
    return refuse('not_stored');
  }
  if (mode === 'append' || mode === 'prepend') {
    if (!items.mayReplace(item, old)) return refuse('exists');
    return join(items, old, item, mode);
  }
  const wanted = mode === 'cas' ? items.cas(item) : 0n;
  const has = mode === 'cas' ? items.cas(old) : 0n;
  if (mode === 'cas' && (wanted === 0n || wanted !== has)) {
    items.tables.countClass(items.lru.slabOf(old), 'casBadval');
    if (wanted === 0n || !staleAllowed || wanted >= has) return refuse('exists');
    memory.write(item, WORD.expires, memory.read(old, WORD.expires));
    items.set(item, FLAG.stale | (items.flags(old) & FLAG.tokenSent));
  }
  else if (mode === 'cas') items.tables.countClass(items.lru.slabOf(item), 'casHits');
  items.replace(old, item);
  return { stored: 'stored', item };
}

function storeNew(items: Items, item: number, mode: Mode): Outcome {
  if (mode === 'cas') {
    items.tables.counters[C.casMisses]!++;
    return refuse('not_found');
  }
  if (mode !== 'add' && mode !== 'set') return refuse('not_stored');
  items.link(item);
  return { stored: 'stored', item };
}

const refuse = (stored: Stored): Outcome => ({ stored, item: 0 });

/** A new item of both values: the old one's flags, expiry and line end. */
function join(items: Items, old: number, piece: number, mode: 'append' | 'prepend'): Outcome {
  const { memory } = items;
  const oldBytes = items.valueBytes(old);
  const pieceBytes = items.valueBytes(piece);
  items.held = old;
  const made = items.allocate(
    memory.page(old), items.keyAt(old), items.keyLength(old), memory.read(old, WORD.hash),
    memory.read(old, WORD.clientFlags), memory.read(old, WORD.expires), oldBytes + pieceBytes - 2,
  );
  items.held = 0;
  if (made === 0) return refuse('not_stored');
  const [first, second, secondAt] = mode === 'append' ? [old, piece, oldBytes - 2] : [piece, old, pieceBytes - 2];
  items.copyValue(first, secondAt, made, 0);
  items.copyValue(second, items.valueBytes(second), made, secondAt);
  items.replace(old, made);
  items.free(piece);
  return { stored: 'stored', item: made };
}

/** Why there was no item for a value of so many bytes, its line end included; counted as the real server counts it. */
export function countRefused(items: Items, keyLength: number, clientFlags: number, bytes: number): Unstorable {
  const why = items.fits(keyLength, clientFlags, bytes) ? 'noMemory' : 'tooLarge';
  items.tables.counters[C[why]]!++;
  return why;
}
