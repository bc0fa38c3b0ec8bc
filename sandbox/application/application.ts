/* The practice application: requests come at its rate, each is answered by its strategy from the cache and the
 * database, and all of it happens on the lab's clock.
 *
 * It is a queue of moments: a request arrives, a page has been loaded, a reader that waits for a lock looks again,
 * write-back writes what it owes. `advance` plays those that are due. What is kept is data, so that a run is saved
 * with its lab and goes on. The time that the cache takes is a model (0.3 ms), as is that of the database
 * (`--query-ms`, four at a time). */
import { Chance, placeOf, zipfShares } from './chance';
import { Counters, type SavedCounters } from './counters';
import type { AppPlan } from './plan';
import { isGone, type Ports } from './ports';

export const CACHE_MS = 0.3;
export const WRITE_MS = 5;
const LOCK_MS = 5000;
/** A reader that waits for a lock looks again after this, then after twice as long, and so on up to the most. */
const RETRY_MS = 20;
const RETRY_MOST_MS = 160;
const RETRIES = 60;
/** Requests that are under way: one more is turned away, as by a pool of connections that is full. */
const UNDER_WAY = 800;
const POINTS = 120;
export const DIRTY = 'app:dirty';

type Moment =
  | { at: number; do: 'arrive' }
  | { at: number; do: 'loaded'; id: number; from: number; page: string | null; fill: boolean; lock: boolean }
  | { at: number; do: 'retry'; id: number; from: number; tries: number }
  | { at: number; do: 'flush' };

export type SavedApplication = {
  plan: AppPlan; startMs: number; stopped: boolean; dice: number; moments: Moment[]; counters: SavedCounters;
  owed: number[]; loading: [number, number][]; lastMs: number;
};

export class Application {
  readonly plan: AppPlan;
  readonly counters: Counters;
  stopped: boolean;
  /** Counts what it has done: another number, another state. */
  revision = 0;
  private startMs: number;
  private lastMs: number;
  private readonly dice: Chance;
  private moments: Moment[];
  /** Write-back: products whose new price only the cache has. */
  private readonly owed: Set<number>;
  /** Queries that are under way, by product. */
  private readonly loading: Map<number, number>;
  private readonly shares: number[];

  constructor(private readonly ports: Ports, begin: { plan: AppPlan; nowMs: number } | SavedApplication) {
    const saved = 'startMs' in begin ? begin : undefined;
    this.plan = begin.plan;
    this.startMs = 'startMs' in begin ? begin.startMs : begin.nowMs;
    this.lastMs = saved?.lastMs ?? this.startMs;
    this.stopped = saved?.stopped ?? false;
    this.dice = new Chance(saved?.dice ?? this.plan.seed);
    const everyMs = Math.max(1000, Math.ceil(this.plan.forMs / POINTS / 1000) * 1000);
    this.counters = new Counters(everyMs, ports.shop.workers, this.startMs, saved?.counters);
    this.owed = new Set(saved?.owed);
    this.loading = new Map(saved?.loading);
    this.shares = zipfShares(this.plan.keys);
    this.moments = saved?.moments ?? [];
    if (saved === undefined) {
      this.next(this.startMs);
      if (this.plan.strategy === 'write-back') this.push({ at: this.startMs + this.plan.flushMs, do: 'flush' });
    }
  }

  /** Names the run: another number, another run. */
  get startedMs(): number { return this.startMs; }
  get endMs(): number { return this.startMs + this.plan.forMs; }
  get seconds(): number { return Math.min(this.plan.forMs, this.lastMs - this.startMs) / 1000; }
  get owedCount(): number { return this.owed.size; }
  get workers(): number { return this.ports.shop.workers; }

  /** When something is due; undefined when it is over. */
  dueMs(): number | undefined {
    return this.stopped ? undefined : Math.min(this.moments[0]?.at ?? this.endMs, this.endMs);
  }

  /** Plays what is due. */
  advance(nowMs: number): void {
    if (this.stopped) return;
    this.lastMs = nowMs;
    const until = Math.min(nowMs, this.endMs);
    while (this.moments.length > 0 && this.moments[0]!.at <= until) {
      const moment = this.moments.shift()!;
      this.counters.pass(moment.at, this.startMs);
      this.play(moment);
      this.revision++;
    }
    this.counters.pass(until, this.startMs);
    if (nowMs >= this.endMs) this.stop(nowMs);
  }

  /** What is owed is written first. */
  stop(nowMs: number): void {
    if (this.stopped) return;
    this.lastMs = Math.max(this.startMs, Math.min(nowMs, this.endMs));
    this.flush();
    this.counters.sums.lost += this.owed.size;
    this.owed.clear();
    this.stopped = true;
    this.moments = [];
    this.loading.clear();
    this.revision++;
  }

  /** Its lab slept for so long: the run goes on as if nothing had been. */
  shift(ms: number): void {
    this.startMs += ms;
    this.lastMs += ms;
    for (const moment of this.moments) {
      moment.at += ms;
      if ('from' in moment) moment.from += ms;
    }
    this.counters.shift(ms);
  }

  save(): SavedApplication {
    const { plan, startMs, stopped, dice, moments, counters, owed, loading, lastMs } = this;
    return {
      plan, startMs, stopped, dice: dice.state, moments, counters: counters.save(), owed: [...owed],
      loading: [...loading], lastMs,
    };
  }

  private play(moment: Moment): void {
    switch (moment.do) {
      case 'arrive': return this.arrive(moment.at);
      case 'loaded': return this.loaded(moment);
      case 'retry': return this.look(moment.at, moment.id, moment.from, moment.tries);
      case 'flush':
        this.flush();
        return this.push({ at: moment.at + this.plan.flushMs, do: 'flush' });
    }
  }

  private arrive(at: number): void {
    const id = 1 + this.place();
    const writes = this.dice.unit() < this.plan.writes;
    this.next(at);
    if (writes) return this.write(at, id, String(5 + this.dice.below(195)));
    this.counters.sums.reads++;
    if (this.plan.strategy === 'none') this.load(at, id, at, false, false);
    else this.look(at, id, at, 0);
  }

  private place(): number {
    const { popularity, keys } = this.plan;
    const unit = this.dice.unit();
    return popularity === 'one' ? 0 : popularity === 'uniform' ? Math.floor(unit * keys) : placeOf(this.shares, unit);
  }

  /** Requests come by chance, at the rate on the whole. */
  private next(at: number): void {
    this.push({ at: at - Math.log(1 - this.dice.unit()) * 1000 / this.plan.rate, do: 'arrive' });
  }

  /** The cache first. Only the first look of a request counts as its hit or miss. */
  private look(at: number, id: number, from: number, tries: number): void {
    const { cache, shop } = this.ports;
    const reply = cache.ask(['GET', `product:${id}`]);
    if (isGone(reply)) {
      this.counters.sums.cacheErrors++;
      return this.load(at + CACHE_MS, id, from, false, false);
    }
    if (typeof reply === 'string') {
      if (tries === 0) this.counters.hit(reply !== shop.page(id) && !this.owed.has(id));
      return this.counters.served(at - from + CACHE_MS);
    }
    if (tries === 0) this.counters.miss();
    if (!this.plan.lock) return this.load(at + CACHE_MS, id, from, true, false);
    const got = cache.ask(['SET', `lock:product:${id}`, 'app', 'NX', 'PX', String(LOCK_MS)]);
    if (got === 'OK' || isGone(got) || tries >= RETRIES) return this.load(at + 2 * CACHE_MS, id, from, true,
      got === 'OK');
    if (tries === 0) this.counters.sums.waits++;
    if (this.isFull()) return;
    const pause = Math.min(RETRY_MS * 2 ** tries, RETRY_MOST_MS);
    this.push({ at: at + 2 * CACHE_MS + pause, do: 'retry', id, from, tries: tries + 1 });
  }

  /** The database: the page is what it is when the query begins. */
  private load(at: number, id: number, from: number, fill: boolean, lock: boolean): void {
    if (this.isFull()) return;
    const { shop } = this.ports;
    const together = (this.loading.get(id) ?? 0) + 1;
    this.loading.set(id, together);
    const { sums } = this.counters;
    sums.stampede = Math.max(sums.stampede, together);
    this.counters.query('dbReads', this.plan.queryMs);
    const page = shop.page(id) ?? null;
    this.push({ at: shop.finishMs(at, this.plan.queryMs), do: 'loaded', id, from, page, fill, lock });
  }

  private loaded({ at, id, from, page, fill, lock }: Extract<Moment, { do: 'loaded' }>): void {
    const left = (this.loading.get(id) ?? 1) - 1;
    if (left > 0) this.loading.set(id, left);
    else this.loading.delete(id);
    if (fill && page !== null) this.keep(id, page);
    if (lock) this.ports.cache.ask(['DEL', `lock:product:${id}`]);
    this.counters.served(at - from + (fill ? CACHE_MS : 0));
  }

  /** Into the cache, for the TTL with its jitter. */
  private keep(id: number, page: string): boolean {
    const { ttlSeconds, jitter } = this.plan;
    const ms = Math.max(1, Math.round(ttlSeconds * 1000 * (1 + jitter * (2 * this.dice.unit() - 1))));
    const reply = this.ports.cache.ask(['SET', `product:${id}`, page, ...(ttlSeconds === 0 ? [] : ['PX', String(ms)])]);
    if (isGone(reply)) this.counters.sums.cacheErrors++;
    return !isGone(reply);
  }

  private write(at: number, id: number, price: string): void {
    const { strategy, invalidate } = this.plan;
    const { cache, shop } = this.ports;
    const { sums } = this.counters;
    sums.writes++;
    if (strategy === 'write-back' && this.promise(id, price)) return this.counters.served(2 * CACHE_MS);
    this.counters.query('dbWrites', WRITE_MS);
    const done = shop.finishMs(at, WRITE_MS) - at;
    shop.write(id, 'price', price);
    if (strategy === 'write-through') this.keep(id, shop.page(id)!);
    else if (strategy === 'lazy' && invalidate) cache.ask(['DEL', `product:${id}`]);
    this.counters.served(done + (strategy === 'none' ? 0 : CACHE_MS));
  }

  /** Write-back: the cache has it, the database will. False when the cache does not take it. */
  private promise(id: number, price: string): boolean {
    const { cache, shop } = this.ports;
    const cached = cache.ask(['GET', `product:${id}`]);
    const page = typeof cached === 'string' ? cached : shop.page(id);
    if (page === undefined || isGone(cached)) return false;
    if (!this.keep(id, page.replace(/"price":\d+/, `"price":${price}`))) return false;
    if (isGone(cache.ask(['SADD', DIRTY, String(id)]))) return false;
    this.owed.add(id);
    return true;
  }

  /** Write-back writes what the cache says is owed. What the cache has lost is lost; one that is away is waited for. */
  private flush(): void {
    if (this.owed.size === 0) return;
    const { cache, shop } = this.ports;
    const members = cache.ask(['SMEMBERS', DIRTY]);
    if (isGone(members)) {
      this.counters.sums.cacheErrors++;
      return;
    }
    const known = new Set(Array.isArray(members) ? members.map(Number) : []);
    for (const id of [...this.owed]) {
      const page = known.has(id) ? cache.ask(['GET', `product:${id}`]) : null;
      const price = typeof page === 'string' ? /"price":(\d+)/.exec(page)?.[1] : undefined;
      this.owed.delete(id);
      if (price === undefined) {
        this.counters.sums.lost++;
        continue;
      }
      this.counters.query('dbWrites', WRITE_MS);
      shop.write(id, 'price', price);
    }
    cache.ask(['DEL', DIRTY]);
  }

  private isFull(): boolean {
    if (this.moments.length < UNDER_WAY) return false;
    this.counters.sums.refused++;
    return true;
  }

  private push(moment: Moment): void {
    let from = 0;
    let to = this.moments.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.moments[middle]!.at > moment.at) to = middle;
      else from = middle + 1;
    }
    this.moments.splice(from, 0, moment);
  }
}
