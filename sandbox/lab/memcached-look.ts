/* What checks ask about Memcached nodes. An item is looked at where it lies, by walking to it: no counter, no list and
 * no expired item is touched, so no copy is needed. */
import { fromLatin1, latin1, utf8ToLatin1 } from '#base/bytes';
import { hashKey } from '#memcached/hash';
import { WORD } from '#memcached/memory';
import type { MemcachedServer } from '#memcached/server';
import { generalStats } from '#memcached/stats/general';
import type { MemcachedFleet } from './memcached-fleet';

/** A byte string and whole seconds left; −1 without an expiry. */
export type FoundItem = { node: string; value: string; seconds: number };

/** The first node that has the item, or the one that is named. */
export function findItem(fleet: MemcachedFleet, key: string, on?: string): FoundItem | undefined {
  for (const { name, up, used } of fleet.list()) {
    if (!up || !used || (on !== undefined && on !== name)) continue;
    const found = look(fleet.server(name)!, utf8ToLatin1(key));
    if (found !== undefined) return { node: name, ...found };
  }
  return undefined;
}

function look(server: MemcachedServer, name: string): Omit<FoundItem, 'node'> | undefined {
  const { items } = server;
  server.enter();
  const key = fromLatin1(name);
  const item = items.table.find(hashKey(key, 0, key.length), key, 0, key.length);
  if (item === 0 || items.isFlushed(item)) return undefined;
  const expires = items.memory.read(item, WORD.expires);
  if (expires !== 0 && expires <= items.now) return undefined;
  let value = '';
  const add = (bytes: Uint8Array, at: number, count: number): void => { value += latin1(bytes, at, at + count); };
  items.eachPart(item, 0, items.valueBytes(item) - 2, add);
  return { value, seconds: expires === 0 ? -1 : expires - items.now };
}

/** A field of `stats` at a node, or the sum over all of them; undefined when there is no such field or node. */
export function statOf(fleet: MemcachedFleet, field: string, on?: string): number | undefined {
  let sum: number | undefined;
  for (const { name, up, used } of fleet.list()) {
    if (!up || (on !== undefined && on !== name)) continue;
    sum ??= 0;
    if (!used) continue;
    const value = generalStats(fleet.server(name)!).find(([each]) => each === field)?.[1];
    if (value === undefined) return undefined;
    sum += Number(value);
  }
  return sum;
}
