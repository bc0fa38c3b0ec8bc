/* maxmemory: keys go by the policy until the node fits again (evict.c, performEvictions).
 *
 * It runs before every command while a limit is set, and by itself after the limit was lowered. How long at a time is
 * maxmemory-eviction-tenacity; what is left goes on at the end of the next read event or tick. */
import { frequency, idleSeconds } from '../keyspace/usage';
import { anyCandidate, candidates, sampleCandidates } from '../keyspace/victims';
import type { Keyspace } from '../keyspace/keyspace';
import type { RedisNode } from '../node';
import { countLazyFree } from './lazy-free';
import { EvictionPool } from './eviction-pool';

export type EvictionPolicy = 'volatile-lru' | 'volatile-lfu' | 'volatile-random' | 'volatile-ttl' | 'allkeys-lru'
  | 'allkeys-lfu' | 'allkeys-random' | 'noeviction';
/** `running`: the time was over before the memory was free. */
export type Eviction = 'ok' | 'running' | 'fail';
type Victim = { db: Keyspace; key: string; entry: number };

const CLOCK_EACH = 16;
const COUNTER_MAX = 255;

export class Evictor {
  /** There is more to evict than one turn's time was enough for. */
  running = false;
  private readonly pool = new EvictionPool();
  private readonly sampled: number[] = [];
  private nextDb = 0;

  constructor(private readonly node: RedisNode) {}

  get excess(): number {
    const { maxmemory } = this.node.config;
    return maxmemory === 0 ? 0 : this.node.memory.used - maxmemory;
  }

  /** Frees until the node fits. `fail`: it does not, and nothing may go. */
  perform(): Eviction {
    const { node } = this;
    if (this.excess > 0) node.memory.reweighClients();
    const toFree = this.excess;
    if (toFree <= 0) {
      this.running = false;
      return 'ok';
    }
    if (node.config.policy === 'noeviction') return this.giveUp();
    const limitUs = timeLimitUs(node.config.maxmemoryTenacity);
    const startUs = node.clock.nowUs();
    let freed = 0;
    for (let keys = 1; freed < toFree; keys++) {
      const victim = this.choose();
      if (victim === undefined) return this.giveUp();
      const before = node.arena.weight;
      this.evict(victim);
      freed += before - node.arena.weight;
      if (keys % CLOCK_EACH === 0 && freed < toFree && node.clock.nowUs() - startUs > limitUs) {
        this.running = true;
        return 'running';
      }
    }
    this.running = false;
    return 'ok';
  }

  private giveUp(): Eviction {
    this.running = false;
    return 'fail';
  }

  private choose(): Victim | undefined {
    const { policy } = this.node.config;
    const volatile = policy.startsWith('volatile');
    return policy.endsWith('random') ? this.chooseByChance(volatile) : this.chooseFromPool(policy, volatile);
  }

  /** Databases take turns. */
  private chooseByChance(volatile: boolean): Victim | undefined {
    const { databases } = this.node;
    for (let i = 0; i < databases.length; i++) {
      const db = databases[++this.nextDb % databases.length]!;
      if (candidates(db, volatile) === 0) continue;
      const entry = anyCandidate(db, volatile);
      return { db, entry, key: db.keyOf(entry) };
    }
    return undefined;
  }

  private chooseFromPool(policy: EvictionPolicy, volatile: boolean): Victim | undefined {
    const { databases } = this.node;
    for (;;) {
      let keys = 0;
      for (const db of databases) {
        const here = candidates(db, volatile);
        if (here > 0) this.fill(db, policy, volatile);
        keys += here;
      }
      if (keys === 0) return undefined;
      for (let best = this.pool.takeBest(); best !== undefined; best = this.pool.takeBest()) {
        const db = databases[best.db]!;
        const entry = db.findAny(best.key);
        if (entry !== 0 && (!volatile || db.expiresAt(entry) !== 0)) return { db, entry, key: best.key };
      }
    }
  }

  private fill(db: Keyspace, policy: EvictionPolicy, volatile: boolean): void {
    const { sampled, pool } = this;
    const count = sampleCandidates(db, volatile, this.node.config.maxmemorySamples, sampled);
    for (let i = 0; i < count; i++) {
      const entry = sampled[i]!;
      const idle = idleness(policy, db, entry);
      if (pool.wants(idle)) pool.offer(db.keyOf(entry), db.number, idle);
    }
  }

  private evict({ db, key, entry }: Victim): void {
    const { node } = this;
    if (node.config.lazyEviction) countLazyFree(db, entry);
    db.removeEntry(entry);
    node.stats.evicted++;
    node.keyEvicted(db, key);
  }

}

/** How good a victim: more is better. */
function idleness(policy: EvictionPolicy, db: Keyspace, entry: number): number {
  if (policy === 'volatile-ttl') return -db.expiresAt(entry);
  return policy.endsWith('lfu') ? COUNTER_MAX - frequency(db, entry) : idleSeconds(db, entry);
}

/** µs a turn may take: up to 500 in steps of 50, then 15 % more for each step; 100 is without end. */
function timeLimitUs(tenacity: number): number {
  if (tenacity <= 10) return 50 * tenacity;
  return tenacity < 100 ? 500 * 1.15 ** (tenacity - 10) : Infinity;
}
