/* Keys to items: buckets of chains through the items' own hashNext (assoc.c). The real server starts with 2^16 buckets
 * and doubles them when there are one and a half items a bucket; ours are made at the first item, or, for several
 * threads, once as large as they may become. */
import { type Memory, PAGE_SHIFT, WORD } from './memory';
import { C, type MakeBuffer, type Tables } from './tables';

const LARGEST_POWER = 26;

export class HashTable {
  private buckets: Uint32Array = new Uint32Array(0);
  private mask = 0;
  private readonly largestPower: number;
  private readonly isFixed: boolean = false;

  constructor(
    private readonly memory: Memory, private readonly tables: Tables, private readonly make: MakeBuffer,
    private readonly keyAt: number, power: number, largestPower?: number,
  ) {
    if (tables.counters[C.hashPower] === 0) tables.counters[C.hashPower] = power;
    this.largestPower = largestPower ?? LARGEST_POWER;
    if (largestPower === undefined) return;
    this.buckets = new Uint32Array(make(2 ** Math.max(power, largestPower) * 4));
    this.isFixed = true;
    this.refresh();
  }

  /** Another thread may have doubled the buckets. */
  refresh(): void { this.mask = 2 ** this.tables.counters[C.hashPower]! - 1; }

  /** Bytes the real server's table of eight-byte pointers has. */
  get reportedBytes(): number { return 2 ** this.tables.counters[C.hashPower]! * 8; }
  get size(): number { return this.buckets.length === 0 ? 0 : this.mask + 1; }
  /** The first item of a bucket, for walks. */
  first(bucket: number): number { return this.buckets[bucket]!; }

  find(hash: number, key: Uint8Array, at: number, length: number): number {
    if (this.buckets.length === 0) return 0;
    const { memory, keyAt } = this;
    let item = this.buckets[hash & this.mask]!;
    while (item !== 0) {
      const words = memory.words[item >>> PAGE_SHIFT]!;
      const base = (item & ((1 << PAGE_SHIFT) - 1)) << 1;
      if (words[base + WORD.hash] === hash && (words[base + WORD.ids]! >>> 8) === length) {
        const bytes = memory.pages[item >>> PAGE_SHIFT]!;
        const from = (base << 2) + keyAt;
        let same = 0;
        while (same < length && bytes[from + same] === key[at + same]) same++;
        if (same === length) return item;
      }
      item = words[base + WORD.hashNext]!;
    }
    return 0;
  }

  insert(item: number): void {
    if (this.buckets.length === 0) this.resize(this.tables.counters[C.hashPower]!);
    const { memory, tables } = this;
    const bucket = memory.read(item, WORD.hash) & this.mask;
    memory.write(item, WORD.hashNext, this.buckets[bucket]!);
    this.buckets[bucket] = item;
    const items = ++tables.counters[C.hashItems]!;
    const power = tables.counters[C.hashPower]!;
    if (items > (this.mask + 1) * 1.5 && power < this.largestPower) this.grow(power + 1);
  }

  remove(item: number): void {
    const { memory } = this;
    const bucket = memory.read(item, WORD.hash) & this.mask;
    let each = this.buckets[bucket]!;
    this.tables.counters[C.hashItems]!--;
    if (each === item) {
      this.buckets[bucket] = memory.read(item, WORD.hashNext);
      return;
    }
    for (;;) {
      const next = memory.read(each, WORD.hashNext);
      if (next === item) break;
      each = next;
    }
    memory.write(each, WORD.hashNext, memory.read(item, WORD.hashNext));
  }

  /** Chains keep their order, as the real server's do when it moves them bucket by bucket. */
  private grow(power: number): void {
    const before = this.isFixed ? this.buckets.slice(0, this.mask + 1) : this.buckets;
    this.resize(power);
    for (const head of before) {
      for (let item = head; item !== 0;) {
        const next = this.memory.read(item, WORD.hashNext);
        const bucket = this.memory.read(item, WORD.hash) & this.mask;
        this.memory.write(item, WORD.hashNext, this.buckets[bucket]!);
        this.buckets[bucket] = item;
        item = next;
      }
    }
  }

  private resize(power: number): void {
    if (this.isFixed) this.buckets.fill(0, 0, this.mask + 1);
    else this.buckets = new Uint32Array(this.make(2 ** power * 4));
    this.tables.counters[C.hashPower] = power;
    this.refresh();
  }
}
