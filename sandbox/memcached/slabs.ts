/* Chunks: which page belongs to which class, and the free chunks of each (slabs.c). A class that has none takes a page
 * while the limit allows; the first page of a class is given even beyond the limit. */
import { Memory, WORD } from './memory';
import type { Settings } from './settings';
import { classFor, slabClasses, type SlabClass } from './slab-classes';
import { C, type Tables } from './tables';
import { FLAG } from './item-flags';

export class Slabs {
  readonly classes: readonly SlabClass[];

  constructor(readonly memory: Memory, readonly tables: Tables, readonly settings: Settings) {
    this.classes = slabClasses(settings);
  }

  get largest(): number { return this.classes.length - 1; }
  classFor(bytes: number): number { return classFor(this.classes, bytes, this.settings.itemSizeMax); }

  /** A free chunk of the class with one reference, or 0. */
  take(slab: number): number {
    const { tables, memory } = this;
    if (tables.freeCounts[slab] === 0 && !this.addPage(slab)) return 0;
    const chunk = tables.freeHeads[slab]!;
    const next = memory.read(chunk, WORD.next);
    tables.freeHeads[slab] = next;
    if (next !== 0) memory.write(next, WORD.previous, 0);
    tables.freeCounts[slab]!--;
    memory.write(chunk, WORD.flags, 0);
    return chunk;
  }

  give(chunk: number, slab: number): void {
    const { tables, memory } = this;
    const head = tables.freeHeads[slab]!;
    memory.write(chunk, WORD.flags, FLAG.slabbed);
    memory.write(chunk, WORD.ids, 0);
    memory.write(chunk, WORD.previous, 0);
    memory.write(chunk, WORD.next, head);
    if (head !== 0) memory.write(head, WORD.previous, chunk);
    tables.freeHeads[slab] = chunk;
    tables.freeCounts[slab]!++;
  }

  /** Takes a free chunk out of its list, because its page goes elsewhere. */
  withdraw(chunk: number, slab: number): void {
    const { tables, memory } = this;
    const next = memory.read(chunk, WORD.next);
    const previous = memory.read(chunk, WORD.previous);
    if (tables.freeHeads[slab] === chunk) tables.freeHeads[slab] = next;
    if (next !== 0) memory.write(next, WORD.previous, previous);
    if (previous !== 0) memory.write(previous, WORD.next, next);
    tables.freeCounts[slab]!--;
  }

  /** Chunks of the class that could be taken now, without a new page. */
  available(slab: number): number { return this.tables.freeCounts[slab]!; }

  private addPage(slab: number): boolean {
    const { tables, settings } = this;
    const { counters } = tables;
    const pageBytes = settings.slabPageSize;
    const beyond = settings.maxBytes > 0 && counters[C.mallocedBytes]! + pageBytes > settings.maxBytes;
    if (beyond && tables.slabs[slab]! > 0 && counters[C.globalPages] === 0) {
      counters[C.memLimitReached] = 1;
      return false;
    }
    const page = this.pageFromPool() || this.newPage();
    if (page === 0) return false;
    this.split(page, slab);
    return true;
  }

  private pageFromPool(): number {
    const { pageClass, counters } = this.tables;
    if (counters[C.globalPages] === 0) return 0;
    for (let page = 1; page <= counters[C.pages]!; page++) {
      if (pageClass[page] !== 0) continue;
      counters[C.globalPages]!--;
      this.memory.pages[page]!.fill(0);
      return page;
    }
    return 0;
  }

  private newPage(): number {
    const { counters, pageClass } = this.tables;
    const page = counters[C.pages]! + 1;
    if (page >= pageClass.length || !this.memory.open(page)) return 0;
    counters[C.pages] = page;
    counters[C.mallocedBytes]! += this.settings.slabPageSize;
    return page;
  }

  /** Cuts a clean page into free chunks of the class; the last one will be taken first. */
  split(page: number, slab: number): void {
    const { size, perPage } = this.classes[slab]!;
    this.tables.pageClass[page] = slab;
    this.tables.slabs[slab]!++;
    for (let i = 0; i < perPage; i++) this.give(Memory.address(page, i * size), slab);
  }
}
