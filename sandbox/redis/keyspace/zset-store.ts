/* What all sorted sets of a node share: listpacks for the small ones, a dictionary and an order for the large ones. */
import type { Arena } from '#structures/arena';
import { ByteDicts } from '#structures/byte-dict';
import { Listpacks } from '#structures/listpack';
import { SCORE_PAYLOAD, SortedIndex } from '#structures/sorted-index';
import { ZsetListpacks } from './zset-listpack';

export class ZsetStore {
  readonly small: ZsetListpacks;
  readonly members: ByteDicts;
  readonly order: SortedIndex;

  constructor(readonly arena: Arena) {
    this.small = new ZsetListpacks(new Listpacks(arena));
    this.members = new ByteDicts(arena, SCORE_PAYLOAD);
    this.order = new SortedIndex(arena, this.members);
  }
}

const stores = new WeakMap<Arena, ZsetStore>();
let latest: ZsetStore | undefined;

/** The store of an arena, made at the first sorted set. Commands come in runs for one node, so the latest is kept. */
export function zsetStore(arena: Arena): ZsetStore {
  if (latest?.arena === arena) return latest;
  latest = stores.get(arena);
  if (latest === undefined) stores.set(arena, latest = new ZsetStore(arena));
  return latest;
}
