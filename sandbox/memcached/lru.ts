/* The lists of each class: hot, warm, cold and temp; who is moved, and who is evicted (items.c).
 *
 * A hit marks an item fetched, the next one active. Hot and warm items that are active go round again or to warm, the
 * rest sinks to cold; cold ones that are active rise to warm, the rest is what eviction takes. The real server moves
 * items in a thread of its own; here `juggle` is called when time has passed or memory was asked for. */
import { FLAG } from './item-flags';
import { type Memory, WORD } from './memory';
import type { Settings } from './settings';
import { C, LRU, type Tables } from './tables';

const TRIES = 5;
const MOVES_AT_A_TIME = 500;

/** What lists need of whoever owns the items. */
export type Owner = {
  /** Seconds of the server's own clock. */
  readonly now: number;
  bytesOf(item: number): number;
  isFlushed(item: number): boolean;
  /** An item that an allocation or a walk holds on to cannot be moved. */
  isHeld(item: number): boolean;
  unlink(item: number): void;
  evicted(item: number): void;
};

export type Pull = { readonly evict: boolean; readonly totalBytes: number; readonly maxAge: number };

export class Lru {
  constructor(
    private readonly memory: Memory, private readonly tables: Tables, private readonly settings: Settings,
    private readonly owner: Owner,
  ) {}

  listOf(item: number): number { return this.memory.read(item, WORD.ids) & 0xff; }
  slabOf(item: number): number { return this.memory.read(item, WORD.ids) & 0x3f; }

  /** Puts an item at the head of the list that its own ids name. */
  link(item: number): void {
    const { memory, tables } = this;
    const list = this.listOf(item);
    const head = tables.heads[list]!;
    memory.write(item, WORD.previous, 0);
    memory.write(item, WORD.next, head);
    if (head !== 0) memory.write(head, WORD.previous, item);
    tables.heads[list] = item;
    if (tables.tails[list] === 0) tables.tails[list] = item;
    tables.sizes[list]!++;
    tables.sizesBytes[list]! += this.owner.bytesOf(item);
  }

  unlink(item: number): void {
    const { memory, tables } = this;
    const list = this.listOf(item);
    const next = memory.read(item, WORD.next);
    const previous = memory.read(item, WORD.previous);
    if (tables.heads[list] === item) tables.heads[list] = next;
    if (tables.tails[list] === item) tables.tails[list] = previous;
    if (next !== 0) memory.write(next, WORD.previous, previous);
    if (previous !== 0) memory.write(previous, WORD.next, next);
    tables.sizes[list]!--;
    tables.sizesBytes[list]! -= this.owner.bytesOf(item);
  }

  moveTo(item: number, segment: number): void {
    this.unlink(item);
    this.memory.write(item, WORD.ids, (this.memory.read(item, WORD.ids) & ~0xff) | this.slabOf(item) | segment);
    this.link(item);
  }

  /** A hit (do_item_bump). */
  touch(item: number): void {
    const { memory, settings } = this;
    const flags = memory.read(item, WORD.flags);
    if (!settings.lruSegmented) {
      memory.write(item, WORD.flags, flags | FLAG.fetched);
      this.renew(item);
    } else if ((flags & FLAG.active) === 0) {
      if ((flags & FLAG.fetched) === 0) memory.write(item, WORD.flags, flags | FLAG.fetched);
      else if ((this.listOf(item) & 0xc0) !== LRU.cold) {
        memory.write(item, WORD.flags, flags | FLAG.active);
        memory.write(item, WORD.time, this.owner.now);
      } else this.raise(item);
    }
  }

  /** An add that met the key moves it forward too (do_item_update). */
  renew(item: number): void {
    const { memory, settings, owner } = this;
    if (settings.lruSegmented) {
      const cold = (this.listOf(item) & 0xc0) === LRU.cold;
      if (cold && (memory.read(item, WORD.flags) & FLAG.active) !== 0) this.raise(item);
      else memory.write(item, WORD.time, owner.now);
    } else if (memory.read(item, WORD.time) < owner.now - 60) {
      memory.write(item, WORD.time, owner.now);
      this.unlink(item);
      this.link(item);
    }
  }

  private raise(item: number): void {
    const { memory, tables } = this;
    memory.write(item, WORD.time, this.owner.now);
    memory.write(item, WORD.flags, memory.read(item, WORD.flags) & ~FLAG.active);
    this.moveTo(item, LRU.warm);
    tables.count(this.listOf(item), 'movesToWarm');
  }

  /** Looks at the tail of one list; how many items it has moved or removed (lru_pull_tail). */
  pull(slab: number, segment: number, how: Pull): number {
    const { memory, tables, owner } = this;
    const list = slab | segment;
    let removed = 0;
    let item = tables.tails[list]!;
    for (let tries = TRIES; tries > 0 && item !== 0; tries--) {
      const before = memory.read(item, WORD.previous);
      if (owner.isHeld(item)) {
        item = before;
        continue;
      }
      const expires = memory.read(item, WORD.expires);
      if ((expires !== 0 && expires < owner.now) || owner.isFlushed(item)) {
        tables.count(list, 'reclaimed');
        if ((memory.read(item, WORD.flags) & FLAG.fetched) === 0) tables.count(list, 'expiredUnfetched');
        owner.unlink(item);
        removed++;
        item = before;
        continue;
      }
      return removed
        + (segment === LRU.cold ? this.pullCold(item, list, how) : this.pullUpper(item, slab, segment, how));
    }
    return removed;
  }

  private pullUpper(item: number, slab: number, segment: number, { totalBytes, maxAge }: Pull): number {
    const { memory, tables, settings, owner } = this;
    const list = slab | segment;
    const percent = segment === LRU.hot ? settings.hotLruPercent : settings.warmLruPercent;
    const flags = memory.read(item, WORD.flags);
    if (segment !== LRU.temp && (flags & FLAG.active) !== 0) {
      memory.write(item, WORD.flags, flags & ~FLAG.active);
      if (segment === LRU.warm) {
        tables.count(list, 'movesWithinLru');
        this.moveTo(item, LRU.warm);
      } else {
        tables.count(list, 'movesToWarm');
        this.moveTo(item, LRU.warm);
      }
      return 1;
    }
    if (segment === LRU.temp) return 0;
    const limit = Math.floor(totalBytes * percent / 100);
    const age = owner.now - memory.read(item, WORD.time);
    if (tables.sizesBytes[list]! <= limit && age <= maxAge) return 0;
    tables.count(list, 'movesToCold');
    this.moveTo(item, LRU.cold);
    return 1;
  }

  private pullCold(item: number, list: number, how: Pull): number {
    const { memory, tables, settings, owner } = this;
    const flags = memory.read(item, WORD.flags);
    if (how.evict) {
      if (!settings.evictToFree) return 0;
      tables.count(list, 'evicted');
      tables.setList(list, 'evictedTime', owner.now - memory.read(item, WORD.time));
      if (memory.read(item, WORD.expires) !== 0) tables.count(list, 'evictedNonzero');
      if ((flags & FLAG.fetched) === 0) tables.count(list, 'evictedUnfetched');
      if ((flags & FLAG.active) !== 0) tables.count(list, 'evictedActive');
      owner.evicted(item);
      owner.unlink(item);
      return 1;
    }
    if ((flags & FLAG.active) !== 0 && settings.lruSegmented) {
      memory.write(item, WORD.flags, flags & ~FLAG.active);
      tables.count(list, 'movesToWarm');
      this.moveTo(item, LRU.warm);
      return 1;
    }
    return 0;
  }

  /** One round of the maintainer over a class; true when something moved. */
  juggle(slab: number): boolean {
    const { tables, settings, memory, owner } = this;
    if (settings.temporaryLru) {
      const temp = { evict: false, totalBytes: 0, maxAge: 0 };
      for (let i = 0; i < MOVES_AT_A_TIME && this.pull(slab, LRU.temp, temp) > 0; i++);
    }
    const tail = tables.tails[slab | LRU.cold]!;
    const coldAge = tail === 0 ? 0 : owner.now - memory.read(tail, WORD.time);
    const totalBytes = tables.sizesBytes[slab | LRU.hot]! + tables.sizesBytes[slab | LRU.warm]!
      + tables.sizesBytes[slab | LRU.cold]!;
    const hot = { evict: false, totalBytes, maxAge: coldAge * settings.hotMaxFactor };
    const warm = { evict: false, totalBytes, maxAge: coldAge * settings.warmMaxFactor };
    const cold = { evict: false, totalBytes, maxAge: 0 };
    let moved = false;
    for (let i = 0; i < MOVES_AT_A_TIME; i++) {
      const any = this.pull(slab, LRU.hot, hot) > 0 || this.pull(slab, LRU.warm, warm) > 0;
      const raised = settings.lruSegmented && this.pull(slab, LRU.cold, cold) > 0;
      if (!any && !raised) break;
      moved = true;
    }
    tables.counters[C.maintainerJuggles]!++;
    return moved;
  }
}
