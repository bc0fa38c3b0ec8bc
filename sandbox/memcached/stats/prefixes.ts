/* Counts by key prefix, kept while `stats detail` is on. A prefix is what stands before the first delimiter. They lie
 * in flat tables, so that the threads of a shared store count together; beyond MOST prefixes no new one counts. */
import { latin1, writeLatin1 } from '#base/bytes';
import type { MakeBuffer } from '../tables';

const MOST = 1024;
const LONGEST = 64;
const KINDS = 4;
const GETS = 0;
const HITS = 1;
const SETS = 2;
const DELETES = 3;

export class Prefixes {
  private readonly delimiter: string;
  private readonly names: Uint8Array;
  private readonly lengths: Uint8Array;
  /** Four of each prefix, and behind them how many prefixes there are. */
  private readonly counts: Float64Array;
  private known = new Map<string, number>();

  constructor(delimiter: string, make: MakeBuffer) {
    this.delimiter = delimiter;
    this.names = new Uint8Array(make(MOST * LONGEST));
    this.lengths = new Uint8Array(make(MOST));
    this.counts = new Float64Array(make((MOST * KINDS + 1) * 8));
  }

  get(key: string, hit: boolean): void {
    const place = this.placeOf(key);
    if (place < 0) return;
    this.counts[place * KINDS + GETS]!++;
    if (hit) this.counts[place * KINDS + HITS]!++;
  }
  set(key: string): void {
    const place = this.placeOf(key);
    if (place >= 0) this.counts[place * KINDS + SETS]!++;
  }
  delete(key: string): void {
    const place = this.placeOf(key);
    if (place >= 0) this.counts[place * KINDS + DELETES]!++;
  }
  clear(): void {
    this.counts.fill(0);
    this.known.clear();
  }

  private get count(): number { return this.counts[MOST * KINDS]!; }
  private name(place: number): string {
    const at = place * LONGEST;
    return latin1(this.names, at, at + this.lengths[place]!);
  }

  /** Where its counts are; −1 where there is no prefix, or no room for it. */
  private placeOf(key: string): number {
    const end = key.indexOf(this.delimiter);
    if (end < 0 || end > LONGEST) return -1;
    const prefix = key.slice(0, end);
    if (this.known.size !== this.count) this.learn();
    const place = this.known.get(prefix) ?? this.count;
    if (place >= MOST) return -1;
    if (place === this.count) {
      writeLatin1(prefix, this.names, place * LONGEST);
      this.lengths[place] = prefix.length;
      this.known.set(prefix, place);
      this.counts[MOST * KINDS]!++;
    }
    return place;
  }

  /** What another thread has added, or cleared. */
  private learn(): void {
    this.known = new Map(Array.from({ length: this.count }, (_, place) => [this.name(place), place]));
  }

  lines(): string[] {
    return Array.from({ length: this.count }, (_, place) => {
      const [gets, hits, sets, deletes] = this.counts.subarray(place * KINDS, (place + 1) * KINDS);
      return `PREFIX ${this.name(place)} get ${gets} hit ${hits} set ${sets} del ${deletes}`;
    });
  }
}
