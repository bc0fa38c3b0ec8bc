/* Counts by key prefix, kept while `stats detail` is on. A prefix is what stands before the first delimiter. */
type Counts = { gets: number; hits: number; sets: number; deletes: number };

export class Prefixes {
  private readonly byPrefix = new Map<string, Counts>();

  constructor(private readonly delimiter: string) {}

  get(key: string, hit: boolean): void {
    const counts = this.of(key);
    if (counts === undefined) return;
    counts.gets++;
    if (hit) counts.hits++;
  }
  set(key: string): void {
    const counts = this.of(key);
    if (counts !== undefined) counts.sets++;
  }
  delete(key: string): void {
    const counts = this.of(key);
    if (counts !== undefined) counts.deletes++;
  }
  clear(): void { this.byPrefix.clear(); }

  private of(key: string): Counts | undefined {
    const end = key.indexOf(this.delimiter);
    if (end < 0) return undefined;
    const prefix = key.slice(0, end);
    let counts = this.byPrefix.get(prefix);
    if (counts === undefined) this.byPrefix.set(prefix, counts = { gets: 0, hits: 0, sets: 0, deletes: 0 });
    return counts;
  }

  lines(): string[] {
    return [...this.byPrefix].map(([prefix, { gets, hits, sets, deletes }]) =>
      `PREFIX ${prefix} get ${gets} hit ${hits} set ${sets} del ${deletes}`);
  }
}
